package org.basilic.server.visitpage;

import org.basilic.result.EditVerdict;
import org.basilic.result.Severity;
import org.basilic.server.visits.Stage;
import org.springframework.stereotype.Component;

/** Which mark of the style belongs to a word: a shape beside it. */
@Component("visitMarks")
final class VisitMarks {

    /** Returns the mark of a stage. */
    public String stage(Stage stage) {
        return switch (stage) {
            case OPEN -> "open";
            case RELEASED, CLOSED -> "done";
            case DELTA -> "delta";
        };
    }

    /** Returns the mark of a finding. */
    public String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "blocked";
            case WARNING -> "review";
            case INFO -> "info";
        };
    }

    /** Returns the mark of an edit's answer. */
    public String verdict(EditVerdict verdict) {
        return switch (verdict) {
            case FAIL -> "blocked";
            case NO_DATA -> "none";
            case OPENED_BY_MODIFIER -> "review";
            case PASS -> "done";
        };
    }
}
