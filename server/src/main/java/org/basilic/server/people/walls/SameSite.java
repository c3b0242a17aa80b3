package org.basilic.server.people.walls;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what changes something and comes, as the browser says, from another site. Programs do not say, and have tokens. */
final class SameSite extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Refusals refusals;

    SameSite(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null || OURS.contains(site) || READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            refusals.refuse(request, response, HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
