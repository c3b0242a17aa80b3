package org.basilic.testkit.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.model.Problem;
import org.basilic.reference.Switch;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Reason;
import org.basilic.testkit.cases.GoldenCase.Why;

/** Codes the encounter of a case under the case's switches and compares the result with what the case expects. */
public final class CaseRunner {

    private final Coder coder;
    private final EncounterCheck check;
    private final Request request;
    private final boolean drugLines;

    /**
     * Makes a runner.
     *
     * @param drugLines whether the lines of drugs and waste are judged
     */
    public CaseRunner(Coder coder, EncounterCheck check, boolean drugLines) {
        this(coder, check, Request.standard(), drugLines);
    }

    /**
     * Makes a runner.
     *
     * @param request the policy by which all cases are coded, where it has one, and the values of switches that a case does
     *     not set itself
     * @param drugLines whether the lines of drugs and waste are judged
     */
    CaseRunner(Coder coder, EncounterCheck check, Request request, boolean drugLines) {
        this.coder = coder;
        this.check = check;
        this.request = request;
        this.drugLines = drugLines;
    }

    /** Runs one case. */
    public CaseOutcome run(GoldenCase golden) {
        List<Problem> problems = check.problems(golden.encounter());
        if (!problems.isEmpty()) {
            List<String> refused = problems.stream()
                    .map(problem -> "the encounter is refused: " + problem)
                    .toList();
            return CaseOutcome.uncoded(golden, Verdict.UNREADABLE, refused);
        }
        Map<Switch, String> switches = switches(request.switches(), golden);
        return compare(
                golden, coder.code(golden.encounter(), new Request(request.policy(), switches, Explain.ALL, false)));
    }

    /** Returns the values under which a case is coded: its own, and the given ones of other switches. */
    static Map<Switch, String> switches(Map<Switch, String> given, GoldenCase golden) {
        Map<Switch, String> switches = new EnumMap<>(Switch.class);
        switches.putAll(given);
        switches.putAll(golden.switches());
        return switches;
    }

    /** Compares a result with what a case expects. */
    CaseOutcome compare(GoldenCase golden, CodedEncounter coded) {
        boolean judgesDrugs = drugLines && golden.scope() != Scope.ADMINISTRATION;
        List<ExpectedLine> judged = golden.lines().stream()
                .filter(line -> judgesDrugs || !line.billsDrug())
                .toList();
        int leftOut = (int) golden.lines().stream()
                .filter(line -> !drugLines && line.billsDrug())
                .count();
        BilledLines expected = BilledLines.expected(judged);
        BilledLines got = BilledLines.coded(coded.lines(), judgesDrugs, golden.judgesDates());

        List<String> differences = new ArrayList<>();
        Set<String> codes = new TreeSet<>();
        compareLines(golden, expected, got, differences, codes);
        PointedLines pointed = PointedLines.expected(judged);
        pointed.compare(coded.lines(), golden.judgesDates(), differences, codes);
        compareReasons(golden, coded, differences);
        int facts = judged.size()
                + pointed.size()
                + golden.absent().size()
                + golden.why().size()
                + (golden.scope() == Scope.LISTED ? 0 : 1);
        List<String> details = new ArrayList<>();
        if (!differences.isEmpty()) {
            details.add("expected  " + expected + (golden.scope() == Scope.LISTED ? " among others" : ""));
            details.add("got       " + got);
            addReasons(coded, codes, details);
        }
        return new CaseOutcome(
                golden,
                verdict(differences, facts),
                differences,
                expected.lines(),
                got.lines(),
                details,
                rules(coded),
                leftOut);
    }

    private static Verdict verdict(List<String> differences, int facts) {
        if (!differences.isEmpty()) {
            return Verdict.FAILED;
        }
        return facts > 0 ? Verdict.PASSED : Verdict.NOT_JUDGED;
    }

    private static List<String> rules(CodedEncounter coded) {
        return reasons(coded)
                .map(reason -> reason.rule().id())
                .distinct()
                .sorted()
                .toList();
    }

    private static void compareLines(
            GoldenCase golden, BilledLines expected, BilledLines got, List<String> differences, Set<String> codes) {
        Set<BilledLines.Key> keys = new TreeSet<>(expected.units().keySet());
        if (golden.scope() != Scope.LISTED) {
            keys.addAll(got.units().keySet());
        }
        for (BilledLines.Key key : keys) {
            if (expected.unitsOf(key) != got.unitsOf(key)) {
                differences.add("%s: expected x%d, got x%d".formatted(key, expected.unitsOf(key), got.unitsOf(key)));
                codes.add(key.code());
            }
        }
        for (BilledLines.Key key : got.units().keySet()) {
            if (golden.absent().contains(key.code())) {
                differences.add("%s: must not appear, got x%d".formatted(key, got.unitsOf(key)));
                codes.add(key.code());
            }
        }
    }

    private static void compareReasons(GoldenCase golden, CodedEncounter coded, List<String> differences) {
        Set<String> given = new LinkedHashSet<>();
        reasons(coded).forEach(reason -> given.add(reason.rule().id()));
        for (Why why : golden.why()) {
            if (!given.contains(why.rule())) {
                differences.add("%s: gives no reason of this rule; the rules that speak are %s"
                        .formatted(why.rule(), String.join(", ", given)));
            }
        }
    }

    /** Returns every reason that a result gives, wherever it stands. */
    static Stream<Reason> reasons(CodedEncounter coded) {
        return Stream.of(
                        coded.lines().stream().flatMap(line -> line.because().stream()),
                        coded.notReported().stream().flatMap(not -> not.because().stream()),
                        coded.minutes().stream().map(stretch -> stretch.because()),
                        coded.edits().stream().map(edit -> edit.because()),
                        coded.findings().stream().map(finding -> finding.because()))
                .flatMap(stream -> stream);
    }

    private static void addReasons(CodedEncounter coded, Set<String> codes, List<String> details) {
        for (CodedLine line : coded.lines()) {
            if (codes.contains(line.code())) {
                details.add("%s x%d because".formatted(line.code(), line.units()));
                line.because().forEach(reason -> details.add("  " + words(reason)));
            }
        }
        coded.notReported().stream()
                .filter(not -> not.code() == null || codes.contains(not.code()))
                .forEach(not -> {
                    details.add("not reported: " + (not.code() == null ? not.administration() : not.code()));
                    not.because().forEach(reason -> details.add("  " + words(reason)));
                });
        coded.findings()
                .forEach(finding -> details.add(finding.severity().written() + ": " + words(finding.because())));
    }

    private static String words(Reason reason) {
        return reason.rule().id() + "  " + reason.inWords();
    }
}
