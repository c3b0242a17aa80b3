package org.basilic.rules.pump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.AccessKind;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortCareTest {

    private static Given flush() {
        return push("f", "heparin", "09:00").purpose(Purpose.FLUSH).at("port");
    }

    @ParameterizedTest
    @CsvSource({"PORT, 96523", "PICC, ''", "CENTRAL, ''", "PERIPHERAL, ''"})
    void flushingAPortIsReportedWhenNothingElseIs(AccessKind kind, String bill) {
        assertThat(office(flush()).line("port", kind).bill()).isEqualTo(bill);
        assertThat(facility(flush()).line("port", kind).bill()).isEqualTo(bill);
    }

    @Test
    void theFlushOfAPortHasALineAndIsNotLeftOutToo() {
        Coded coded = office(flush()).line("port", AccessKind.PORT).coded();

        assertThat(coded.because("96523")).contains(new PortCare.OnlyService());
        assertThat(coded.left("f")).isEmpty();
    }

    @Test
    void besideAnythingElseItIsNotReported() {
        Coded coded = office(flush(), push("a", "ondansetron", "09:10").at("port"))
                .line("port", AccessKind.PORT)
                .coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.left("f")).contains(new PortCare.BesideOthers());
    }

    @Test
    void besideAnEnteredServiceItIsNotReportedEither() {
        assertThat(office(flush())
                        .line("port", AccessKind.PORT)
                        .service("99213")
                        .bill())
                .isEqualTo("99213");
    }

    @Test
    void itIsReportedOnce() {
        assertThat(office(
                                flush(),
                                push("g", "heparin", "15:00")
                                        .purpose(Purpose.FLUSH)
                                        .at("port"))
                        .line("port", AccessKind.PORT)
                        .bill())
                .isEqualTo("96523");
    }

    @Test
    void aThrombolyticForPatencyIsAServiceOfItsOwnOncePerEncounter() {
        Given first = by(Route.IV_PUSH, "a", "alteplase", null, "09:00").purpose(Purpose.LINE_PATENCY);
        Given second = by(Route.IV_PUSH, "b", "alteplase", null, "11:00").purpose(Purpose.LINE_PATENCY);
        Coded coded = facility(first, second).coded();

        assertThat(coded.bill()).isEqualTo("36593");
        assertThat(coded.because("36593")).containsExactly(new PortCare.Cleared("alteplase"));
        assertThat(coded.left("b")).containsExactly(new PortCare.ClearedOnce());
    }

    @Test
    void clearingALineStandsBesideChemotherapyWithoutAModifier() {
        assertThat(facility(
                                by(Route.IV_PUSH, "a", "alteplase", null, "08:00")
                                        .purpose(Purpose.LINE_PATENCY),
                                chemo("b", "carboplatin", "10:00+60"))
                        .bill())
                .isEqualTo("36593 96413");
    }

    @Test
    void aThrombolyticForTreatmentIsAPush() {
        assertThat(facility(by(Route.IV_PUSH, "a", "alteplase", null, "09:00")).bill())
                .isEqualTo("96374");
    }
}
