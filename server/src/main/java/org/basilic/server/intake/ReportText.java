package org.basilic.server.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A report as JSON: what is kept beside a file, and what the API answers. */
public final class ReportText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportText() {}

    /** Returns the report as one object of JSON. */
    public static String of(IntakeReport report) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", report.id().toString());
        json.put("kind", report.kind().word());
        json.put("new", report.fresh());
        json.put("changed", report.changed());
        json.put("unchanged", report.unchanged());
        json.put("refused", report.refused());
        ArrayNode problems = json.putArray("problems");
        report.problems()
                .forEach(problem ->
                        problems.addObject().put("place", problem.place()).put("says", problem.says()));
        ObjectNode fates = json.putObject("fates");
        report.fates().forEach((fate, count) -> fates.put(fate.written(), count));
        return json.toString();
    }
}
