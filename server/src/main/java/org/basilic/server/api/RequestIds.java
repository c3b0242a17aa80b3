package org.basilic.server.api;

import jakarta.servlet.http.HttpServletRequest;
import org.basilic.server.actor.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The id of a request, which joins an error to the log and the trail. */
final class RequestIds {

    private RequestIds() {}

    static String of(HttpServletRequest request) {
        Authentication given = SecurityContextHolder.getContext().getAuthentication();
        if (given != null
                && given.getPrincipal() instanceof Actor actor
                && !actor.request().isEmpty()) {
            return actor.request();
        }
        return request.getRequestId();
    }
}
