package org.basilic.server.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.basilic.model.Problem;
import org.basilic.result.Finding;
import org.basilic.result.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An issue of an OperationOutcome.
 *
 * @param code of FHIR's list of kinds
 * @param id ours: a rule, or a kind of problem
 * @param expression where; null for the whole
 */
record Issue(
        String severity,
        String code,
        String id,
        String text,
        @Nullable String expression) {

    static Issue of(Finding finding) {
        String severity = finding.severity() == Severity.ERROR
                ? "error"
                : finding.severity() == Severity.WARNING ? "warning" : "information";
        return new Issue(
                severity,
                "business-rule",
                finding.because().rule().id(),
                finding.because().inWords(),
                null);
    }

    static Issue of(Problem problem) {
        return new Issue(
                "error",
                "invalid",
                problem.code().id(),
                "found " + problem.found() + "; wanted " + problem.wanted(),
                problem.path());
    }

    /** Writes an OperationOutcome. */
    static void outcome(List<Issue> issues, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("resourceType", "OperationOutcome");
        json.writeArrayFieldStart("issue");
        for (Issue issue : issues) {
            json.writeStartObject();
            json.writeStringField("severity", issue.severity());
            json.writeStringField("code", issue.code());
            json.writeObjectFieldStart("details");
            json.writeArrayFieldStart("coding");
            json.writeStartObject();
            json.writeStringField("code", issue.id());
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringField("text", issue.text());
            json.writeEndObject();
            if (issue.expression() != null) {
                json.writeArrayFieldStart("expression");
                json.writeString(issue.expression());
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
