package org.basilic.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.basilic.server.operating.RequestId;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what goes wrong in the API. */
@ControllerAdvice(basePackageClasses = ProblemAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private final Faults faults;

    ProblemAdvice(Faults faults) {
        this.faults = faults;
    }

    @ExceptionHandler
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (thrown instanceof ClientAbortException gone) {
            throw gone;
        }
        Answers.write(faults.of(thrown, request), RequestId.of(request), response);
    }
}
