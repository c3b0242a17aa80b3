package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads to the page that asks a person to prove once more who they are; parts of pages lead the whole page there. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StepUpAdvice {

    @ExceptionHandler(StepUpNeededException.class)
    ResponseEntity<Void> ask(StepUpNeededException needed, HttpServletRequest request) {
        String page = UriComponentsBuilder.fromPath("/step-up")
                .queryParam("next", "{next}")
                .encode()
                .buildAndExpand(needed.back())
                .toUriString();
        boolean part = request.getHeader("HX-Request") != null;
        return ResponseEntity.status(part ? HttpStatus.NO_CONTENT : HttpStatus.SEE_OTHER)
                .header(part ? "HX-Redirect" : HttpHeaders.LOCATION, page)
                .build();
    }
}
