package org.basilic.cli.table;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basilic.cli.Paper;
import org.basilic.result.CodedEncounter;
import org.basilic.result.EditAnswer;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;

/** What the edits say of the finished lines: whatever is not a plain pass, then the counts and the tables that were asked. */
final class EditList {

    private static final int VERDICT = 9;
    private static final int CHECK = 18;

    private EditList() {}

    static void write(CodedEncounter coded, Paper paper) {
        List<EditAnswer> edits = coded.edits();
        if (edits.isEmpty()) {
            return;
        }
        paper.gap().line("EDITS");
        told(edits, EditVerdict.FAIL, paper);
        told(edits, EditVerdict.OPENED_BY_MODIFIER, paper);
        unknown(coded, paper);
        paper.hanging("  ", counts(edits) + ". Asked: " + tables(edits) + ".");
    }

    private static void told(List<EditAnswer> edits, EditVerdict verdict, Paper paper) {
        for (EditAnswer edit : edits) {
            // A pair of the table is told by itself; the answer about the line as a whole would say it again.
            boolean again = edit.check() == EditCheck.PAIR && edit.other() == null;
            if (edit.answer() == verdict && !again) {
                String word = verdict == EditVerdict.FAIL ? "FAIL" : "OPENED";
                paper.hanging(
                        head(word, edit.check()),
                        "line " + edit.line() + ", " + edit.because().inWords());
            }
        }
    }

    private static void unknown(CodedEncounter coded, Paper paper) {
        Map<EditCheck, Set<String>> codes = new EnumMap<>(EditCheck.class);
        for (EditAnswer edit : coded.edits()) {
            if (edit.answer() == EditVerdict.NO_DATA) {
                codes.computeIfAbsent(edit.check(), check -> new LinkedHashSet<>())
                        .add(coded.lines().get(edit.line() - 1).code());
            }
        }
        codes.forEach((check, of) -> paper.hanging(head("NO DATA", check), "about " + String.join(", ", of)));
    }

    private static String head(String verdict, EditCheck check) {
        return "  " + Paper.column(verdict, VERDICT) + Paper.column(check.written(), CHECK);
    }

    /** Counts the answers about lines; a pair of the table is within that of its line. */
    private static String counts(List<EditAnswer> edits) {
        Map<EditVerdict, Integer> counts = new EnumMap<>(EditVerdict.class);
        int lines = 0;
        for (EditAnswer edit : edits) {
            if (edit.other() == null) {
                counts.merge(edit.answer(), 1, Integer::sum);
                lines++;
            }
        }
        StringBuilder words = new StringBuilder();
        words.append(lines).append(lines == 1 ? " answer" : " answers");
        String before = ": ";
        for (EditVerdict verdict :
                List.of(EditVerdict.PASS, EditVerdict.OPENED_BY_MODIFIER, EditVerdict.FAIL, EditVerdict.NO_DATA)) {
            words.append(before)
                    .append(counts.getOrDefault(verdict, 0))
                    .append(' ')
                    .append(verdict.written().replace('-', ' ').toLowerCase(Locale.ROOT));
            before = ", ";
        }
        return words.toString();
    }

    private static String tables(List<EditAnswer> edits) {
        Map<String, Set<String>> byEdition = new TreeMap<>();
        for (EditAnswer edit : edits) {
            byEdition
                    .computeIfAbsent(edit.edition() + " (" + edit.coverage() + " codes)", edition -> new TreeSet<>())
                    .add(edit.table());
        }
        StringBuilder words = new StringBuilder();
        byEdition.forEach((edition, tables) -> words.append(words.length() == 0 ? "" : "; ")
                .append(String.join(", ", tables))
                .append(" of ")
                .append(edition));
        return words.toString();
    }
}
