package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page how many minutes of an emergency access are left; null where there is none. */
@ControllerAdvice(annotations = Controller.class)
class EmergencyAdvice {

    private final Clock clock;

    EmergencyAdvice(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute("emergencyMinutes")
    @Nullable
    Long minutes(HttpServletRequest request) {
        return request.getAttribute(EmergencyAccess.ATTRIBUTE) instanceof Instant until
                ? Duration.between(clock.instant(), until).toMinutes() + 1
                : null;
    }
}
