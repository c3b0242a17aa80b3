package org.basilic.server.people.sessions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.basilic.server.actor.Actor;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The sessions of a person, seen and ended by themselves or by who gives roles. */
@Component
public class Sessions {

    /**
     * One session.
     *
     * @param handle what it is called here; not its id
     * @param address where it began from
     */
    public record Shown(
            String handle,
            @Nullable Instant begun,
            @Nullable Instant seen,
            String address) {}

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Sessions(
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository,
            Trail trail,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Returns the sessions of an account, the newest first. */
    public List<Shown> of(UUID account) {
        return found(account).values().stream()
                .map(session -> new Shown(
                        handle(session),
                        Attributes.time(session.getAttribute(Attributes.BEGUN)),
                        Attributes.time(session.getAttribute(Attributes.SEEN)),
                        String.valueOf(session.<Object>getAttribute(Attributes.ADDRESS))))
                .sorted(Comparator.comparing(Shown::begun, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /**
     * Ends those sessions of an account whose handle is one of these.
     *
     * @return how many there were
     */
    public int end(Actor actor, UUID account, Predicate<String> handles) {
        int ended = 0;
        for (Map.Entry<String, ? extends Session> entry : found(account).entrySet()) {
            if (handles.test(handle(entry.getValue()))) {
                repository.getObject().deleteById(entry.getKey());
                ended++;
            }
        }
        if (ended > 0) {
            transaction.executeWithoutResult(
                    status -> trail.record(Event.done(actor, Action.SESSION_ENDED, "account", account.toString())));
        }
        return ended;
    }

    private Map<String, ? extends Session> found(UUID account) {
        FindByIndexNameSessionRepository<? extends Session> sessions = repository.getIfAvailable();
        return sessions == null ? Map.of() : sessions.findByPrincipalName(account.toString());
    }

    private static String handle(Session session) {
        String handle = Attributes.text(session.getAttribute(Attributes.HANDLE));
        return handle == null ? "" : handle;
    }
}
