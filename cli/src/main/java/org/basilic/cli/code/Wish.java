package org.basilic.cli.code;

import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.CodingOptions;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.json.Change;
import org.basilic.formats.json.UnclearChangeException;
import org.basilic.reference.Reference;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the options ask for, checked against the tables before anything is read. */
record Wish(Request request, ResultFormat format, List<Change> changes) {

    static Wish of(ParseResult words, Reference reference, boolean watched) {
        CommandLine line = words.commandSpec().commandLine();
        String formatWord = words.matchedOptionValue("--format", (String) null);
        ResultFormat format = formatWord == null
                ? (watched ? ResultFormat.TABLE : ResultFormat.JSON)
                : CodingOptions.choice(line, "--format", formatWord, ResultFormat.values());
        String explainWord = words.matchedOptionValue("--explain", (String) null);
        Explain explain = explainWord == null
                ? format.usualExplain()
                : CodingOptions.choice(line, "--explain", explainWord, Explain.values());
        String policy = CodingOptions.policy(words, reference);
        List<Change> changes = changes(line, words.matchedOptionValue("--what-if", List.of()));
        if (format == ResultFormat.CSV && !changes.isEmpty()) {
            throw new ParameterException(
                    line, "--what-if has no csv, whose rows would pass for the record; use table, json or ndjson");
        }
        return new Wish(new Request(policy, CodingOptions.switches(words, reference), explain), format, changes);
    }

    private static List<Change> changes(CommandLine line, List<String> written) {
        List<Change> changes = new ArrayList<>();
        for (String one : written) {
            try {
                changes.add(Change.of(one));
            } catch (UnclearChangeException e) {
                throw new ParameterException(line, "--what-if: " + e.getMessage(), e);
            }
        }
        return List.copyOf(changes);
    }
}
