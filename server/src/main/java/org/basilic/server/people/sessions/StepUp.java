package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Whether the person of a request proved within five minutes that it is still them. Exports, approvals of policies, changes of
 * factors and the like want it.
 */
@Component
public final class StepUp {

    /** The attribute of the request that says when they last did, an {@link Instant}. Only the server sets it. */
    public static final String ATTRIBUTE = StepUp.class.getName();

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Clock clock;

    StepUp(Clock clock) {
        this.clock = clock;
    }

    /** Whether they have to prove it again. */
    public boolean needed(HttpServletRequest request) {
        return !(request.getAttribute(ATTRIBUTE) instanceof Instant proved)
                || clock.instant().isAfter(proved.plus(FRESH));
    }

    /**
     * Goes on only if they need not; otherwise the answer is a page that asks them.
     *
     * @param back the page to go to afterwards, a path of ours, where they do what they wanted once more
     * @throws StepUpNeededException if they have to
     */
    public void require(HttpServletRequest request, String back) {
        if (needed(request)) {
            throw new StepUpNeededException(back);
        }
    }
}
