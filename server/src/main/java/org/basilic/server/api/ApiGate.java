package org.basilic.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.basilic.server.operating.Limits;
import org.basilic.server.operating.RequestId;
import org.basilic.server.wire.RequestClock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else: sets how long a request may take, and refuses what is too long by its own account, before a
 * byte of it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ApiGate extends OncePerRequestFilter {

    private static final Duration USUAL = Limits.secondsOf("http.request.seconds");
    private static final Duration BULK = Limits.secondsOf("http.upload.seconds");
    private static final List<String> BULK_PATHS = List.of(
            "/api/v1/audit", "/api/v1/claim", "/api/v1/remit", "/api/v1/import", "/imports", "/remittances", "/audits");

    private final Limits limits;

    ApiGate(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean bulk = bulk(request);
        RequestClock.allow(bulk ? BULK : USUAL);
        String limit = bulk ? "http.bulk.bytes" : "http.body.bytes";
        if (request.getContentLengthLong() > Limits.of(limit)) {
            limits.hit(limit);
            // Nobody waits for the rest.
            response.setHeader("Connection", "close");
            Answers.write(new ApiException(Trouble.TOO_LARGE, "limit " + limit), RequestId.of(request), response);
            return;
        }
        if (isApi(request)
                && request.getHeader("Authorization") == null
                && request.getHeader("Cookie") == null
                && hasBody(request)) {
            // Nothing is read of who does not say who they are.
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setHeader("Connection", "close");
            Answers.write(new ApiException(Trouble.UNAUTHENTICATED, null), RequestId.of(request), response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Whether the address is one for programs. */
    static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/fhir/");
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean bulk(HttpServletRequest request) {
        String path = request.getRequestURI();
        return BULK_PATHS.contains(path) || (path.equals("/api/v1/code") && Kinds.isNdjson(request.getContentType()));
    }
}
