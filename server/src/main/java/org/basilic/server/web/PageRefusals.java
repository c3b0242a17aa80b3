package org.basilic.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What pages answer where nothing nearer to them does: the status, whose page stands under templates/error. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PageRefusals {

    @ExceptionHandler(AbsentException.class)
    void absent(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(ConflictException.class)
    void conflict(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
