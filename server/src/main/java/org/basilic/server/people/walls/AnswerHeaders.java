package org.basilic.server.people.walls;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The headers that every answer has, whatever becomes of the request: they are set before anything else looks at it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnswerHeaders extends OncePerRequestFilter {

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                    + " report-uri /csp-reports; report-to csp";

    AnswerHeaders() {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A browser heeds this one only where it came over TLS.
        response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("Reporting-Endpoints", "csp=\"/csp-reports\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cache-Control", kept(request.getRequestURI()));
        chain.doFilter(request, response);
    }

    /** What is the same for everybody may be kept by a browser; nothing else. */
    private static String kept(String path) {
        if (path.startsWith("/webjars/")) {
            return "public, max-age=31536000, immutable"; // the version stands in the path
        }
        return path.startsWith("/static/") ? "no-cache" : "no-store";
    }
}
