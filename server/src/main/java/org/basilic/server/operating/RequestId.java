package org.basilic.server.operating;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id of ours, which joins its rows of the trail, its lines of the log and what the caller sees of an
 * error. What a caller sends as an id is not taken over.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestId extends OncePerRequestFilter {

    /** The header of the answer that has it. */
    public static final String HEADER = "X-Request-Id";

    private static final String NAME = RequestId.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    RequestId() {}

    /** Returns the id of a request: {@code r-} and sixteen hex digits. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof String id) {
            return id;
        }
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        String id = "r-" + HexFormat.of().formatHex(bytes);
        request.setAttribute(NAME, id);
        return id;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = of(request);
        response.setHeader(HEADER, id);
        MDC.put("request", id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("request");
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
