package org.basilic.rules.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.shot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.coding.Explain;
import org.basilic.given.Coded;
import org.basilic.given.RandomCharts;
import org.basilic.model.Setting;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.EditAnswer;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.LineKind;
import org.junit.jupiter.api.Test;

/** What holds of the answers about any claim. */
class ClaimEditsTest {

    @Test
    void answersStandLineByLineInTheOrderOfTheChecks() {
        List<String> order =
                facility(bag("a", "cefepime", "09:00+60"), shot("b", "ketorolac")).coded().result().edits().stream()
                        .map(edit -> edit.line() + " " + edit.check().written())
                        .toList();

        assertThat(order)
                .containsExactly(
                        "1 code-validity",
                        "1 pair",
                        "1 unit-limit",
                        "1 hospital-status",
                        "2 code-validity",
                        "2 pair",
                        "2 pair",
                        "2 unit-limit",
                        "2 hospital-status");
    }

    @Test
    void everyAnswerNamesItsTableItsEditionAndWhatTheTableCovers() {
        for (EditAnswer edit : office(bag("a", "cefepime", "09:00+60"))
                .place("11")
                .coded()
                .result()
                .edits()) {
            assertThat(edit.table()).endsWith(".csv");
            assertThat(edit.edition()).isEqualTo("2026-11");
            assertThat(edit.coverage()).isEqualTo("selected");
            assertThat(edit.because().rule().id()).startsWith("CLM-");
        }
    }

    @Test
    void onlyAResultThatIsToExplainEverythingHasThem() {
        for (Explain explain : Explain.values()) {
            CodedEncounter coded = facility(bag("a", "cefepime", "09:00+60"))
                    .explain(explain)
                    .coded()
                    .result();
            assertThat(coded.edits().isEmpty()).isEqualTo(explain != Explain.ALL);
        }
    }

    @Test
    void everyLineHasItsAnswersAndTheyAgreeWithWhatTheEngineDid() {
        Random random = new Random(7);
        int lines = 0;
        for (int i = 0; i < 2000; i++) {
            Coded coded = RandomCharts.next(random).coded();
            CodedEncounter result = coded.result();
            Set<String> found = new TreeSet<>();
            result.findings()
                    .forEach(finding -> found.add(finding.because().rule().id()));
            for (int line = 1; line <= result.lines().size(); line++) {
                lines++;
                agrees(line, result, found, coded.bill());
            }
        }
        assertThat(lines).isGreaterThan(4000);
    }

    private static void agrees(int number, CodedEncounter result, Set<String> found, String bill) {
        CodedLine line = result.lines().get(number - 1);
        Map<EditCheck, List<EditAnswer>> answers = new EnumMap<>(EditCheck.class);
        for (EditAnswer edit : result.edits()) {
            if (edit.line() == number && edit.other() == null) {
                answers.computeIfAbsent(edit.check(), check -> new ArrayList<>())
                        .add(edit);
            }
        }
        EnumSet<EditCheck> always = EnumSet.of(EditCheck.CODE_VALIDITY, EditCheck.PAIR, EditCheck.UNIT_LIMIT);
        assertThat(answers.keySet()).as(bill).containsAll(always);
        assertThat(answers.values()).as(bill).allMatch(all -> all.size() == 1);
        answers.forEach((check, all) -> {
            if (all.get(0).answer() != EditVerdict.FAIL) {
                return;
            }
            switch (check) {
                case UNIT_LIMIT -> assertThat(found).as(bill).contains("MUE-R1");
                case ADD_ON -> assertThat(found).as(bill).contains("AOC-R1");
                case PAIR -> {
                    assertThat(line.kind()).as(bill).isNotEqualTo(LineKind.ADMINISTRATION);
                    assertThat(found).as(bill).contains("PTP-R1");
                }
                case CODE_VALIDITY, PLACE_OF_SERVICE ->
                    assertThat(bill).as("never billed").isNull();
                case HOSPITAL_STATUS, PHYSICIAN_STATUS ->
                    assertThat(line.kind()).as(bill).isNotEqualTo(LineKind.DRUG);
            }
        });
        boolean beyond =
                answers.getOrDefault(EditCheck.UNIT_LIMIT, List.of()).get(0).answer() == EditVerdict.FAIL;
        if (!found.contains("MUE-R1")) {
            assertThat(beyond).as(bill).isFalse();
        }
    }

    /** The claims of the other tests of this package, whose answers together are all that there are. */
    @Test
    void everyCheckHasEachOfItsAnswers() {
        Set<String> given = new TreeSet<>();
        for (Claim claim : List.of(
                Lines.hospital("96365 96366 96372 96360-59 96423 J9271x3:drug 99213:service 80053:service 96376x11"),
                Lines.hospital("J0640:drug@2026-10-01"),
                Lines.office("96365 99213-25:service 99417:service 80053:service"),
                Lines.of(Setting.PROFESSIONAL, "22", true, "96365"),
                Lines.of(Setting.PROFESSIONAL, null, true, "96365"))) {
            ClaimEdits.of(claim)
                    .forEach(edit -> given.add(
                            edit.check().written() + " " + edit.answer().written()));
        }
        Set<String> wanted = new TreeSet<>();
        for (EditCheck check : EditCheck.values()) {
            for (EditVerdict verdict : EditVerdict.values()) {
                if (verdict != EditVerdict.OPENED_BY_MODIFIER || check == EditCheck.PAIR) {
                    wanted.add(check.written() + " " + verdict.written());
                }
            }
        }

        assertThat(given).containsExactlyElementsOf(wanted);
    }
}
