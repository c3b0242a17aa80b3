package org.basilic.server.people.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.ActorAuthentication;
import org.basilic.server.operating.RequestId;
import org.basilic.server.operating.RetryAfter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows machines by the token of their request, before a byte of its body is read. A request that has a token is not looked at
 * for a session, and one that wants the API and shows neither is answered here.
 */
public final class BearerTokens extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final Tokens tokens;
    private final RequestRate rate;
    private final ApiRefusal refusal;

    /** Makes one. */
    public BearerTokens(Tokens tokens, RequestRate rate, ApiRefusal refusal) {
        this.tokens = tokens;
        this.rate = rate;
        this.refusal = refusal;
    }

    /** Returns the token that a request shows; null for none. */
    public static @Nullable String shown(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = shown(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        Actor actor = tokens.actor(token, request.getRemoteAddr(), RequestId.of(request))
                .orElse(null);
        Duration wait = rate.pause(actor == null ? "unknown " + request.getRemoteAddr() : actor.id());
        if (!wait.isZero()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RetryAfter.of(wait));
            refusal.answer(request, response, 429);
            return;
        }
        if (actor == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"basilic\", error=\"invalid_token\"");
            refusal.answer(request, response, HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new ActorAuthentication(actor)));
        chain.doFilter(request, response);
    }
}
