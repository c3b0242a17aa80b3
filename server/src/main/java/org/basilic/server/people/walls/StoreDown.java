package org.basilic.server.people.walls;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.basilic.server.people.tokens.ApiRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 where the store fails before a page is reached, or after: sessions lie in it, so who somebody is cannot be told
 * either, and no page with its frame can be drawn.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class StoreDown extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StoreDown.class);
    private static final byte[] PAGE = ("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                    + "<title>Not possible just now - Basilic</title></head><body><main><h1>Not possible just now</h1>"
                    + "<p>The records cannot be reached, so nothing is shown and nothing was changed. Try again in a"
                    + " moment.</p></main></body></html>\n")
            .getBytes(StandardCharsets.UTF_8);

    private final ApiRefusal api;

    StoreDown(ApiRefusal api) {
        this.api = api;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException e) {
            LOG.error("the store does not answer", e);
            if (!response.isCommitted()) {
                answer(request, response);
            } else if (response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                throw e;
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader("Retry-After", "5");
        if (ApiRefusal.isForPrograms(request)) {
            api.answer(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(PAGE.length);
        response.getOutputStream().write(PAGE);
    }
}
