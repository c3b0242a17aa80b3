package org.basilic.server.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.basilic.server.api.Answer;
import org.basilic.server.api.Answers;
import org.basilic.server.api.ApiException;
import org.basilic.server.api.Faults;
import org.basilic.server.api.FoundProblem;
import org.basilic.server.api.Kinds;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what goes wrong in FHIR's own words, an OperationOutcome; places and codes, nothing of what was sent. */
@ControllerAdvice(basePackageClasses = FhirAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FhirAdvice {

    private final Faults faults;

    FhirAdvice(Faults faults) {
        this.faults = faults;
    }

    @ExceptionHandler
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (thrown instanceof ClientAbortException gone) {
            throw gone;
        }
        if (response.isCommitted()) {
            throw new IOException("the answer has begun already");
        }
        ApiException error = faults.of(thrown, request);
        response.resetBuffer();
        Answers.write(new Answer(error.trouble().status(), Kinds.FHIR_JSON, Map.of(), outcome(error)), response);
    }

    private static byte[] outcome(ApiException error) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Issue> issues = new ArrayList<>();
        for (FoundProblem found : error.problems()) {
            issues.add(new Issue(
                    "error",
                    "invalid",
                    found.problem().code().id(),
                    "found " + found.problem().found() + "; wanted "
                            + found.problem().wanted(),
                    found.problem().path()));
        }
        for (String message : error.messages()) {
            issues.add(new Issue("error", "invalid", error.trouble().type(), message, null));
        }
        if (issues.isEmpty()) {
            String detail = error.detail();
            issues.add(new Issue(
                    error.trouble().status() >= 500 ? "fatal" : "error",
                    code(error.trouble().status()),
                    error.trouble().type(),
                    detail == null ? error.trouble().title() : detail,
                    null));
        }
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            Issue.outcome(issues, json);
        }
        return out.toByteArray();
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 409 -> "conflict";
            case 413 -> "too-long";
            case 408 -> "timeout";
            case 429 -> "throttled";
            case 500 -> "exception";
            case 503 -> "transient";
            default -> "invalid";
        };
    }
}
