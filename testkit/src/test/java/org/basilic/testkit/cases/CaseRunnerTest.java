package org.basilic.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Status;
import org.basilic.testkit.An;
import org.basilic.testkit.AnEncounter;
import org.basilic.testkit.cases.GoldenCase.Why;
import org.junit.jupiter.api.Test;

class CaseRunnerTest {

    private static final EncounterCheck CHECK = new EncounterCheck(Reference.builtIn());
    private static final CaseRunner RUNNER = new CaseRunner(Coder.standard(), CHECK, false);
    private static final CaseRunner DRUGS_TOO = new CaseRunner(Coder.standard(), CHECK, true);

    private record Said(RuleCard rule, String inWords) implements Reason {}

    private static final Reason REASON =
            new Said(RuleCard.of("T-04", "Extra hour", "Says so.", "cpt-structure"), "ninety minutes");

    private static CodedLine line(String code, int units, LineKind kind, String... modifiers) {
        return line(code, units, kind, List.of(), modifiers);
    }

    private static CodedLine line(String code, int units, LineKind kind, List<Integer> places, String... modifiers) {
        return new CodedLine(
                code,
                List.of(modifiers),
                units,
                kind,
                An.DAY,
                List.of("a1"),
                null,
                null,
                null,
                places,
                List.of(REASON));
    }

    private static CodedLine pointing(String code, Integer... places) {
        return line(code, 1, LineKind.ADMINISTRATION, List.of(places));
    }

    private static CodedEncounter coded(CodedLine... lines) {
        return new CodedEncounter(
                "e1",
                Status.CLEAN,
                "medicare",
                An.DAY,
                "1",
                "2026-11",
                List.of(lines),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static GoldenCase expecting(Scope scope, String... claim) throws MalformedCaseException {
        List<NumberedLine> lines = new ArrayList<>();
        for (String line : claim) {
            lines.add(new NumberedLine(lines.size() + 2, line));
        }
        Problems problems = new Problems("x.md");
        ClaimBlock block = ClaimBlock.read(new NumberedLine(1, "```claim"), lines, problems);
        problems.throwIfAny();
        return new GoldenCase(
                "x.md",
                "A case",
                "Prose.",
                List.of(),
                List.of(),
                "",
                Standing.DRAFTED,
                GoldenCase.NOBODY,
                Map.of(),
                scope,
                AnEncounter.facility().done(),
                block.lines(),
                block.absent(),
                List.of(),
                List.of());
    }

    private static final CodedLine FIRST_HOUR = line("96413", 1, LineKind.ADMINISTRATION);
    private static final CodedLine DRUG = line("J9263", 270, LineKind.DRUG, "JZ");

    @Test
    void unitsOfEqualCodesAndModifiersAreAddedUp() throws MalformedCaseException {
        CodedEncounter got = coded(
                line("96372", 1, LineKind.ADMINISTRATION, "59", "XS"),
                line("96372", 2, LineKind.ADMINISTRATION, "XS", "59"));

        assertThat(RUNNER.compare(expecting(Scope.ALL, "96372-59-XS 3"), got).passed())
                .isTrue();
    }

    @Test
    void aFailedCaseSaysWhatWasExpectedAndGotAndWhy() throws MalformedCaseException {
        CodedEncounter got = coded(FIRST_HOUR, line("96415", 2, LineKind.ADMINISTRATION));

        CaseOutcome outcome = RUNNER.compare(expecting(Scope.ADMINISTRATION, "96413 1", "96415 1"), got);

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.inWords()).isEqualTo("""
                        x.md: A case
                          96415: expected x1, got x2
                            expected  96413 x1, 96415 x1
                            got       96413 x1, 96415 x2
                            96415 x2 because
                              T-04  ninety minutes
                        """);
    }

    @Test
    void linesThatTheCaseDoesNotListFailItUnlessOnlyListedOnesAreJudged() throws MalformedCaseException {
        CodedEncounter got = coded(FIRST_HOUR, line("96375", 1, LineKind.ADMINISTRATION));

        assertThat(RUNNER.compare(expecting(Scope.ADMINISTRATION, "96413 1"), got)
                        .differences())
                .containsExactly("96375: expected x0, got x1");
        assertThat(RUNNER.compare(expecting(Scope.LISTED, "96413 1"), got).passed())
                .isTrue();
    }

    @Test
    void absentCodesMustNotAppearUnderAnyModifier() throws MalformedCaseException {
        CodedEncounter got = coded(FIRST_HOUR, line("96365", 1, LineKind.ADMINISTRATION, "59"));

        assertThat(RUNNER.compare(expecting(Scope.LISTED, "96413 1", "absent 96365 96367"), got)
                        .differences())
                .containsExactly("96365-59: must not appear, got x1");
    }

    @Test
    void drugLinesAreLeftOutUntilTheyAreJudged() throws MalformedCaseException {
        GoldenCase golden = expecting(Scope.ALL, "96413 1", "J9263-JZ 270");

        CaseOutcome without = RUNNER.compare(golden, coded(FIRST_HOUR));
        assertThat(without.passed()).isTrue();
        assertThat(without.drugLinesNotJudged()).isEqualTo(1);
        assertThat(DRUGS_TOO.compare(golden, coded(FIRST_HOUR)).differences())
                .containsExactly("J9263-JZ: expected x270, got x0");
        assertThat(DRUGS_TOO.compare(golden, coded(FIRST_HOUR, DRUG)).passed()).isTrue();
    }

    @Test
    void administrationScopeNeverJudgesDrugs() throws MalformedCaseException {
        GoldenCase golden = expecting(Scope.ADMINISTRATION, "96413 1");

        assertThat(DRUGS_TOO.compare(golden, coded(FIRST_HOUR, DRUG)).passed()).isTrue();
    }

    @Test
    void aCaseOfDrugLinesAloneNeitherPassesNorFails() throws MalformedCaseException {
        CaseOutcome outcome = RUNNER.compare(expecting(Scope.LISTED, "J9263-JZ 270"), coded());

        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(outcome.drugLinesNotJudged()).isEqualTo(1);
    }

    @Test
    void letterCodesOfServicesAreNoDrugs() throws MalformedCaseException {
        GoldenCase golden = expecting(Scope.ALL, "G0498 1", "C8957 1", "G0463-25 1", "M0249 1", "90381 1", "Q0249 1");

        CaseOutcome outcome = RUNNER.compare(golden, coded());

        assertThat(outcome.drugLinesNotJudged()).isEqualTo(2);
        assertThat(outcome.differences())
                .containsExactly(
                        "C8957: expected x1, got x0",
                        "G0463-25: expected x1, got x0",
                        "G0498: expected x1, got x0",
                        "M0249: expected x1, got x0");
    }

    @Test
    void datesAreJudgedWhereTheCaseNamesThem() throws MalformedCaseException {
        LocalDate next = An.DAY.plusDays(1);

        assertThat(RUNNER.compare(expecting(Scope.ALL, "96413 1  on " + An.DAY), coded(FIRST_HOUR))
                        .passed())
                .isTrue();
        assertThat(RUNNER.compare(expecting(Scope.ALL, "96413 1  on " + next), coded(FIRST_HOUR))
                        .differences())
                .containsExactly(
                        "96413 on 2026-03-02: expected x0, got x1", "96413 on 2026-03-03: expected x1, got x0");
    }

    @Test
    void whereALinePointsIsJudgedWhereTheCaseSaysIt() throws MalformedCaseException {
        CodedEncounter got = coded(pointing("96413", 2, 1), pointing("96415", 1));

        assertThat(RUNNER.compare(expecting(Scope.ALL, "96413 1  -> 2 1", "96415 1"), got)
                        .passed())
                .isTrue();
        assertThat(RUNNER.compare(expecting(Scope.ALL, "96413 1  -> 1 2", "96415 1  -> nowhere"), got)
                        .differences())
                .containsExactly(
                        "96413: expected to point to 1 2, points to 2 1",
                        "96415: expected to point to nowhere, points to 1");
        assertThat(RUNNER.compare(expecting(Scope.ALL, "96413 1  -> nowhere"), coded(FIRST_HOUR))
                        .passed())
                .isTrue();
    }

    @Test
    void linesOfOneCodeThatPointApartAreWrittenApart() throws MalformedCaseException {
        CodedEncounter got = coded(pointing("96375", 1), pointing("96375", 2));

        assertThat(RUNNER.compare(expecting(Scope.ALL, "96375 1  -> 1", "96375 1  -> 2"), got)
                        .passed())
                .isTrue();
        assertThat(RUNNER.compare(expecting(Scope.ALL, "96375 2  -> 1"), got).differences())
                .containsExactly("96375: expected to point to 1, points to 1 / 2");
    }

    @Test
    void aLineThatIsMissingPointsNowhereThatACaseCouldMean() throws MalformedCaseException {
        assertThat(RUNNER.compare(expecting(Scope.ALL, "96413 1  -> nowhere"), coded())
                        .differences())
                .containsExactly("96413: expected x1, got x0", "96413: expected to point to nowhere, points to -");
    }

    @Test
    void rulesThatTheCaseNamesMustSpeak() throws MalformedCaseException {
        GoldenCase plain = expecting(Scope.ALL, "96413 1");
        GoldenCase golden = new GoldenCase(
                plain.place(),
                plain.title(),
                plain.prose(),
                List.of(),
                List.of(),
                "",
                plain.standing(),
                plain.vetted(),
                Map.of(),
                plain.scope(),
                plain.encounter(),
                plain.lines(),
                List.of(),
                List.of(),
                List.of(new Why("T-04", "any words"), new Why("CON-02", "")));

        assertThat(RUNNER.compare(golden, coded(FIRST_HOUR)).differences())
                .containsExactly("CON-02: gives no reason of this rule; the rules that speak are T-04");
    }

    @Test
    void anEncounterThatMakesNoSenseFailsItsCase() throws MalformedCaseException {
        GoldenCase golden = CaseReader.read("x.md", """
                # Stop before start

                Prose.

                Shows: T-04
                Source: drafted from the rules named above
                Standing: drafted
                Vetted: nobody yet
                Judged: all

                ```encounter
                setting   facility
                date      2026-03-02

                id  drug         route        start  stop
                a1  ceftriaxone  iv-infusion  10:00  09:00
                ```

                ```claim
                nothing
                ```
                """);

        assertThat(RUNNER.run(golden).differences())
                .singleElement()
                .asString()
                .startsWith("the encounter is refused: IN-020");
    }
}
