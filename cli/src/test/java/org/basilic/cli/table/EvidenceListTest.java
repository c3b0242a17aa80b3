package org.basilic.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.basilic.cli.Paper;
import org.basilic.model.Administration;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.result.CodedEncounter;
import org.basilic.result.FactEvidence;
import org.basilic.result.Status;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.EncounterEdit;
import org.junit.jupiter.api.Test;

class EvidenceListTest {

    @Test
    void theFactsOfOnePlaceStandTogetherAndAGradeIsSaidWhereItIsNotCharted() {
        String drawn = drawn(
                new FactEvidence("a1", "start", "hl7", "M1 RXA[1]", EvidenceGrade.CHARTED),
                new FactEvidence("a1", "dose", "hl7", "M1 RXA[1]", EvidenceGrade.CHARTED),
                new FactEvidence("a1", "stop", "pump", "M7", EvidenceGrade.PUMP));

        assertThat(drawn).isEqualTo("""

                EVIDENCE
                  a1 cefepime: start, dose (hl7 M1 RXA[1]); stop (pump M7, pump)
                """);
    }

    @Test
    void aRecordToldByHandHasNoSuchSection() {
        assertThat(drawn()).isEmpty();
    }

    private static String drawn(FactEvidence... evidence) {
        EncounterEdit encounter = new EncounterEdit("e", Setting.FACILITY);
        encounter.administrations.add(cefepime());
        Paper paper = new Paper();
        EvidenceList.write(coded(evidence), new Drugs(encounter.done()), paper);
        return paper.toString();
    }

    private static Administration cefepime() {
        AdministrationEdit given = new AdministrationEdit("a1", Route.IV_INFUSION);
        given.name = "cefepime";
        return given.done();
    }

    private static CodedEncounter coded(FactEvidence... evidence) {
        return new CodedEncounter(
                "e",
                Status.CLEAN,
                "medicare",
                LocalDate.of(2026, 3, 2),
                "1",
                "test",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(evidence));
    }
}
