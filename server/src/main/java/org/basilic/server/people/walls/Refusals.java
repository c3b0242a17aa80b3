package org.basilic.server.people.walls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.basilic.server.actor.Actor;
import org.basilic.server.people.AccessMatrix;
import org.basilic.server.people.tokens.ApiRefusal;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What becomes of a request that is not let in. Who is unknown is led to the page where people sign in, or told to bring a
 * token; who is known is told that the role does not allow it, that there is no such thing, or no such method.
 */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AccessMatrix matrix;
    private final ApiRefusal api;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Refusals(AccessMatrix matrix, ApiRefusal api, Trail trail, TransactionTemplate transaction) {
        this.matrix = matrix;
        this.api = api;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (ApiRefusal.isForPrograms(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"basilic\"");
            api.answer(request, response, HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in?said=ended");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, signIn(request));
    }

    private static String signIn(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String path = request.getRequestURI();
        if (!reads) {
            return "/sign-in?said=ended";
        }
        return path.equals("/")
                ? "/sign-in"
                : UriComponentsBuilder.fromPath("/sign-in")
                        .queryParam("next", "{next}")
                        .encode()
                        .buildAndExpand(path)
                        .toUriString();
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Actor actor = actor();
        if (actor == null
                && denied instanceof CsrfException
                && !request.getRequestURI().equals("/sign-in")) {
            // The form outlived its session; to sign in again is all that helps.
            SignInAgain again = new SignInAgain();
            commence(request, response, again);
            return;
        }
        AccessMatrix.Knowledge knowledge =
                denied instanceof CsrfException ? AccessMatrix.Knowledge.ROW : matrix.knows(request);
        switch (knowledge) {
            case NO_PATH -> refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
            case NO_METHOD -> {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", matrix.methods(request)));
                refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
            case ROW -> {
                if (actor != null) {
                    // The words behind a path may be anything that somebody typed; the method is one of few.
                    transaction.executeWithoutResult(
                            status -> trail.record(Event.done(actor, Action.ACCESS_REFUSED, "request", actor.request())
                                    .ending(Event.Outcome.REFUSED)
                                    .because(denied instanceof CsrfException ? "CROSS_SITE" : request.getMethod())));
                }
                refuse(request, response, HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }

    /** Answers a program with problem+json and a person with the page of this status. */
    void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (ApiRefusal.isForPrograms(request)) {
            api.answer(request, response, status);
        } else {
            response.sendError(status);
        }
    }

    private static @Nullable Actor actor() {
        Authentication given = SecurityContextHolder.getContext().getAuthentication();
        return given != null && given.getPrincipal() instanceof Actor found ? found : null;
    }

    /** Nobody is signed in any more. */
    private static final class SignInAgain extends AuthenticationException {

        SignInAgain() {
            super("nobody is signed in");
        }
    }
}
