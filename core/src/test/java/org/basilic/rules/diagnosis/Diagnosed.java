package org.basilic.rules.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.basilic.coding.Coder;
import org.basilic.given.Chart;
import org.basilic.reference.DateRange;
import org.basilic.reference.DiagnosisList;
import org.basilic.reference.Imported;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Finding;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** What a result says of diagnoses, read short. */
record Diagnosed(CodedEncounter result) {

    private static final Set<String> OF_DIAGNOSES =
            DiagnosisRules.cards().stream().map(RuleCard::id).collect(Collectors.toSet());

    /** Codes a visit with these diagnoses, in this order, beside those that it has. */
    static Diagnosed with(Chart chart, String... diagnoses) {
        return by(Coder.standard(), chart, diagnoses);
    }

    /** Codes a visit on a day for which the publisher's list of valid codes is loaded and has these codes alone. */
    static Diagnosed byList(List<String> codesWithoutDots, Chart chart, String... diagnoses) {
        LocalDate from = LocalDate.of(2025, 10, 1);
        Imported imported = Imported.of(
                List.of(new DiagnosisList("2026", new DateRange(from, from.plusYears(1)), codesWithoutDots)));
        return by(new Coder(Reference.builtIn().with(imported)), chart, diagnoses);
    }

    private static Diagnosed by(Coder coder, Chart chart, String... diagnoses) {
        for (String code : diagnoses) {
            chart.diagnosis(code);
        }
        return new Diagnosed(coder.code(chart.encounter(), chart.request()));
    }

    /** Returns each line with the places that it points to, as in {@code 96413 1 2; 96375 2}, in the order of the result. */
    String pointers() {
        List<String> written = new ArrayList<>();
        for (CodedLine line : result.lines()) {
            StringBuilder one = new StringBuilder(line.code());
            line.diagnosisPointers().forEach(place -> one.append(' ').append(place));
            written.add(one.toString());
        }
        return String.join("; ", written);
    }

    /** Returns what the lines of a code say of their diagnoses. */
    List<Reason> because(String code) {
        return result.lines().stream()
                .filter(line -> line.code().equals(code))
                .flatMap(line -> line.because().stream())
                .filter(because -> OF_DIAGNOSES.contains(because.rule().id()))
                .distinct()
                .toList();
    }

    /** Returns what was found about diagnoses. */
    List<Reason> found() {
        return findings().stream().map(Finding::because).toList();
    }

    /** Returns what a rule found. */
    List<Reason> found(RuleCard rule) {
        return found().stream().filter(because -> because.rule().equals(rule)).toList();
    }

    /** Returns the findings about diagnoses. */
    List<Finding> findings() {
        return result.findings().stream()
                .filter(finding ->
                        OF_DIAGNOSES.contains(finding.because().rule().id()))
                .toList();
    }

    /** Returns the findings of a rule as {@code severity administrations}, as in {@code warning a b}. */
    List<String> findings(RuleCard rule) {
        return findings().stream()
                .filter(finding -> finding.because().rule().equals(rule))
                .map(finding ->
                        (finding.severity().written() + " " + String.join(" ", finding.administrations())).trim())
                .toList();
    }

    /** Returns the questions that a rule asks. */
    List<String> questions(RuleCard rule) {
        return found(rule).stream()
                .filter(Query.class::isInstance)
                .map(because -> ((Query) because).question())
                .toList();
    }
}
