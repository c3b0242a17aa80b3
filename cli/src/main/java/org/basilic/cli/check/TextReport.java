package org.basilic.cli.check;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basilic.cli.Paper;
import org.basilic.coding.Rulebook;
import org.basilic.result.RuleCard;
import org.basilic.testkit.cases.CaseOutcome;
import org.basilic.testkit.cases.CheckedCase;

/** The report for eyes: what failed, on wish the rules that spoke, and the counts on the last line. */
final class TextReport {

    private TextReport() {}

    /** Makes the report; what could not be opened is told elsewhere. */
    static String of(Checked checked, boolean withRules) {
        Paper paper = new Paper();
        for (CheckedCase one : checked.cases()) {
            if (one.opened() && !one.differences().isEmpty()) {
                one.inWords().lines().forEach(paper::line);
            }
        }
        if (withRules) {
            rules(checked, paper);
        }
        paper.line(checked.counts().inWords());
        return paper.toString();
    }

    private static void rules(Checked checked, Paper paper) {
        Map<String, Integer> cases = new TreeMap<>();
        for (CheckedCase one : checked.cases()) {
            CaseOutcome outcome = one.outcome();
            if (outcome != null) {
                outcome.rules().forEach(rule -> cases.merge(rule, 1, Integer::sum));
            }
        }
        paper.line("Rules that give a reason, and in how many cases:");
        cases.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(rule -> paper.line("%7d  %s".formatted(rule.getValue(), rule.getKey())));
        String silent = Rulebook.cards().stream()
                .map(RuleCard::id)
                .filter(rule -> !cases.containsKey(rule))
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            paper.hanging("Rules that give none: ", 2, silent);
        }
        paper.gap();
    }
}
