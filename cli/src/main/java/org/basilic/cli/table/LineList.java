package org.basilic.cli.table;

import java.util.List;
import java.util.stream.Collectors;
import org.basilic.cli.Paper;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Reason;

/** The lines of the claim, each with the rules that made it. */
final class LineList {

    private LineList() {}

    static void write(CodedEncounter coded, CodeWords codes, Paper paper) {
        paper.gap();
        if (coded.lines().isEmpty()) {
            paper.line("LINES: none");
            return;
        }
        paper.line("LINES");
        paper.line(" #  Code          Units  Minutes  Date        What, and for which administrations");
        int number = 1;
        for (CodedLine line : coded.lines()) {
            String minutes = line.minutes() == null ? "" : String.valueOf(line.minutes());
            String head = right(number++, 2) + "  " + Paper.column(code(line), 14) + right(line.units(), 5) + "  "
                    + " ".repeat(Math.max(0, 7 - minutes.length())) + minutes + "  " + line.serviceDate() + "  ";
            paper.hanging(head, codes.of(line) + administrations(line) + pointers(line));
            for (Reason reason : line.because()) {
                reason(reason, paper);
            }
        }
    }

    /** Writes one reason under what it explains. */
    static void reason(Reason reason, Paper paper) {
        paper.hanging("      " + Paper.column(reason.rule().id(), 10), sentence(reason.inWords()));
    }

    /** Returns the code as a claim form shows it, such as {@code 96365-59}. */
    static String code(CodedLine line) {
        return line.modifiers().isEmpty() ? line.code() : line.code() + "-" + String.join("-", line.modifiers());
    }

    private static String administrations(CodedLine line) {
        List<String> ids = line.administrations();
        return ids.isEmpty() ? "" : ": " + String.join(", ", ids);
    }

    private static String pointers(CodedLine line) {
        List<Integer> places = line.diagnosisPointers();
        return places.isEmpty()
                ? ""
                : "; diagnosis " + places.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String sentence(String words) {
        return words.endsWith(".") || words.endsWith("?") ? words : words + ".";
    }

    private static String right(int number, int width) {
        String digits = String.valueOf(number);
        return " ".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
