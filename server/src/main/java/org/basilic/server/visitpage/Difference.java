package org.basilic.server.visitpage;

import java.util.List;
import java.util.stream.Collectors;
import org.basilic.comparison.LineChange;
import org.basilic.comparison.LineDifference;
import org.basilic.comparison.LineDifferences;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/**
 * A line that differs before and after, as a row.
 *
 * @param before as it would be billed; empty for none
 * @param after as it would be billed; empty for none
 * @param words in what they differ
 */
record Difference(String before, String after, String words) {

    static List<Difference> found(LineDifferences lines) {
        return lines.found().stream().map(Difference::of).toList();
    }

    private static Difference of(LineDifference row) {
        String words = row.changes().stream().map(LineChange::written).collect(Collectors.joining(", "));
        return new Difference(billed(row.before()), billed(row.after()), words);
    }

    private static String billed(@Nullable CodedLine line) {
        return line == null ? "" : code(line) + " \u00d7 " + line.units();
    }

    /** Returns a code with its modifiers, as a claim form shows it. */
    static String code(CodedLine line) {
        return line.modifiers().isEmpty() ? line.code() : line.code() + "-" + String.join("-", line.modifiers());
    }
}
