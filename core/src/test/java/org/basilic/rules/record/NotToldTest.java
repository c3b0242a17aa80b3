package org.basilic.rules.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;

import java.util.List;
import org.basilic.given.Coded;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.result.Finding;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.junit.jupiter.api.Test;

class NotToldTest {

    @Test
    void anActionThatTheMapDoesNotKnowBlocksAndTheRestKeepsItsLines() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60"))
                .open(OpenPointKind.UNMAPPED_ACTION, "o2", null)
                .coded();

        assertThat(coded.result().status()).isEqualTo(Status.BLOCKED);
        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.questions("REC-01"))
                .containsExactly("What was done when this entry was charted? (order o2, mar row 1)");
    }

    @Test
    void rowsOfOneKindAboutOneOrderAreOneQuestion() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60"))
                .open(OpenPointKind.NO_ROUTE, "o2", null)
                .open(OpenPointKind.NO_ROUTE, "o2", null)
                .open(OpenPointKind.NO_ROUTE, "o3", null)
                .coded();

        assertThat(coded.found())
                .containsExactlyInAnyOrder(
                        new NotTold.Unread(OpenPointKind.NO_ROUTE, new Entries("o2", "mar", "row 1", null, 2)),
                        new NotTold.Unread(OpenPointKind.NO_ROUTE, new Entries("o3", "mar", "row 3", null, 1)));
    }

    @Test
    void whatStandsThereAndWhereIsSaid() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60"))
                .open(new OpenPoint(OpenPointKind.NEGATIVE_AMOUNT, null, "o2", "hl7", "M1 RXA[2]", "-5 mg"))
                .coded();

        assertThat(coded.found().get(0).inWords())
                .isEqualTo("an amount is below zero: -5 mg (order o2, hl7 M1 RXA[2])");
    }

    @Test
    void theFindingNamesTheAdministrationsThatThePointsName() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60"), bag("b", "cefepime", "11:00+60"))
                .open(OpenPointKind.PUMP_PATIENT_CHANGED, "o1", "b")
                .open(OpenPointKind.PUMP_PATIENT_CHANGED, "o1", "a")
                .open(OpenPointKind.PUMP_PATIENT_CHANGED, "o1", "a")
                .coded();

        assertThat(coded.result().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::administrations)
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void everyQuestionIsSharpEnoughToEndInAQuestionMark() {
        for (OpenPointKind kind : OpenPointKind.values()) {
            String question = new NotTold.Unread(kind, new Entries(null, "mar", "row 1", null, 1)).question();

            assertThat(question).as(kind.written()).contains("? (");
        }
    }

    @Test
    void aRecordWithoutOpenPointsIsLeftAlone() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60")).coded().foundBy())
                .noneMatch(rule -> rule.startsWith("REC-"));
    }
}
