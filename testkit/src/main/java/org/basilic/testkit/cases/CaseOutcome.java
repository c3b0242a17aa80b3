package org.basilic.testkit.cases;

import java.util.List;

/**
 * What the program made of a case that could be read.
 *
 * @param differences what is not as the case expects, in words, or why it was refused; empty when all is well
 * @param expected the lines that were looked for, added up
 * @param got the lines that they were compared with, added up
 * @param details what was expected and got, with the reasons of the lines concerned; empty when nothing differs
 * @param rules ids of all rules that give a reason, in order; empty when nothing was coded
 * @param drugLinesNotJudged expected lines that were left out because drugs are not judged
 */
public record CaseOutcome(
        GoldenCase golden,
        Verdict verdict,
        List<String> differences,
        List<BilledLine> expected,
        List<BilledLine> got,
        List<String> details,
        List<String> rules,
        int drugLinesNotJudged) {

    /** Copies the lists, so that nobody changes them later. */
    public CaseOutcome {
        differences = List.copyOf(differences);
        expected = List.copyOf(expected);
        got = List.copyOf(got);
        details = List.copyOf(details);
        rules = List.copyOf(rules);
    }

    /** Makes the outcome of a case that was not coded, or not to its end. */
    static CaseOutcome uncoded(GoldenCase golden, Verdict verdict, List<String> why) {
        return new CaseOutcome(
                golden, verdict, why, BilledLines.expected(golden.lines()).lines(), List.of(), List.of(), List.of(), 0);
    }

    /** Whether something was judged and all of it is as expected. */
    public boolean passed() {
        return verdict == Verdict.PASSED;
    }

    /** Returns a block of text for a person: the case, then what differs, then the lines and their reasons. */
    public String inWords() {
        StringBuilder text = new StringBuilder();
        text.append(golden.place()).append(": ").append(golden.title()).append('\n');
        differences.forEach(line -> text.append("  ").append(line).append('\n'));
        details.forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }
}
