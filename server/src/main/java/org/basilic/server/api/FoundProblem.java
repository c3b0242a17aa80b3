package org.basilic.server.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.Refused;
import org.basilic.model.Problem;

/**
 * A problem of a record that was sent.
 *
 * @param record number of the record in the body, from 1
 * @param line of the body on which it begins, from 1
 */
public record FoundProblem(int record, long line, Problem problem) {

    /** Returns the problems of a record that was refused. */
    public static List<FoundProblem> of(Refused refused) {
        List<FoundProblem> found = new ArrayList<>();
        for (Problem problem : refused.problems()) {
            found.add(new FoundProblem(refused.record(), refused.line(), problem));
        }
        return found;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("record", record);
        json.writeNumberField("line", line);
        json.writeStringField("path", problem.path());
        json.writeStringField("code", problem.code().id());
        json.writeStringField("found", problem.found());
        json.writeStringField("wanted", problem.wanted());
        json.writeEndObject();
    }
}
