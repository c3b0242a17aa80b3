package org.basilic.rules.pump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.chemoPush;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Setting;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProlongedPumpTest {

    private static Given pump(Pump pump, PumpSupplier supplier, int minutes) {
        return chemo("a", "fluorouracil", "09:00+" + minutes)
                .on(pump)
                .pumpOf(supplier)
                .goesHome();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PORTABLE    | PROVIDER     | 481 | medicare   | G0498
                    ELASTOMERIC | PROVIDER     | 481 | medicare   | G0498
                    IMPLANTABLE | PROVIDER     | 481 | medicare   | 96416
                    PORTABLE    | DME_SUPPLIER | 481 | medicare   | 96416
                    ELASTOMERIC | DME_SUPPLIER | 481 | medicare   | 96416
                    PORTABLE    | PROVIDER     | 481 | commercial | 96416
                    STATIONARY  | PROVIDER     | 481 | medicare   | 96413 96415x7
                    NONE        | PROVIDER     | 481 | medicare   | 96413 96415x7
                    PORTABLE    | PROVIDER     | 480 | medicare   | 96413 96415x7
                    IMPLANTABLE | PROVIDER     | 480 | medicare   | 96413 96415x7
                    """)
    void moreThanEightHoursOnACarriedPumpHaveACodeOfTheirOwn(
            Pump pump, PumpSupplier supplier, int minutes, String payer, String bill) {
        assertThat(office(pump(pump, supplier, minutes)).payer(payer).bill()).isEqualTo(bill);
        assertThat(facility(pump(pump, supplier, minutes)).payer(payer).bill()).isEqualTo(bill);
    }

    @ParameterizedTest
    @CsvSource({"G0498, G0498", "96416, 96416"})
    void aPolicyMayTakeTheOrdinaryCodeForEveryPump(String value, String bill) {
        assertThat(office(pump(Pump.PORTABLE, PumpSupplier.PROVIDER, 2760))
                        .with(Switch.PUMP_PROLONGED, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void aPumpThatStaysHasTheOrdinaryCode() {
        assertThat(facility(chemo("a", "fluorouracil", "00:10+600")
                                .on(Pump.PORTABLE)
                                .pumpOf(PumpSupplier.PROVIDER))
                        .bill())
                .isEqualTo("96416");
    }

    @Test
    void aPumpThatGoesHomeWithoutALengthCountsAsProlongedAndIsAskedAfter() {
        Coded coded = office(chemo("a", "fluorouracil", "09:00")
                        .on(Pump.PORTABLE)
                        .pumpOf(PumpSupplier.PROVIDER)
                        .goesHome())
                .coded();

        assertThat(coded.bill()).isEqualTo("G0498");
        assertThat(coded.questions("PUMP-02")).hasSize(1);
    }

    @Test
    void theSetLengthDecidesWhereOneIsCharted() {
        assertThat(office(chemo("a", "fluorouracil", "09:00")
                                .minutes(300)
                                .on(Pump.PORTABLE)
                                .pumpOf(PumpSupplier.PROVIDER)
                                .goesHome())
                        .bill())
                .isEqualTo("96413 96415x4");
        assertThat(office(chemo("a", "fluorouracil", "09:00")
                                .volume("92")
                                .rate("2")
                                .on(Pump.PORTABLE)
                                .pumpOf(PumpSupplier.PROVIDER)
                                .goesHome())
                        .bill())
                .isEqualTo("G0498");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FACILITY     | medicare   | PORTABLE    | 481 | C8957
                    FACILITY     | medicare   | IMPLANTABLE | 481 | C8957
                    FACILITY     | medicare   | ELASTOMERIC | 481 | C8957
                    FACILITY     | medicare   | PORTABLE    | 480 | 96365 96366x7
                    FACILITY     | medicare   | STATIONARY  | 481 | 96365 96366x7
                    FACILITY     | commercial | PORTABLE    | 481 | 96365 96366x7
                    PROFESSIONAL | medicare   | PORTABLE    | 481 | 96365 96366x7
                    """)
    void aTherapeuticOneHasItsOwnCodeInAMedicareHospitalAlone(
            Setting setting, String payer, Pump pump, int minutes, String bill) {
        assertThat(at(setting, bag("a", "milrinone", "09:00+" + minutes).on(pump))
                        .payer(payer)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void aSecondPumpOfTheSameCodeIsNotReported() {
        Coded coded = office(
                        pump(Pump.PORTABLE, PumpSupplier.PROVIDER, 2760),
                        chemo("b", "doxorubicin", "09:00+1440")
                                .on(Pump.PORTABLE)
                                .pumpOf(PumpSupplier.PROVIDER)
                                .goesHome())
                .coded();

        assertThat(coded.bill()).isEqualTo("G0498");
        assertThat(coded.leftBy("b")).containsExactly("PUMP-02");
    }

    @Test
    void thePublishedOncologyDayComesOut() {
        assertThat(office(
                                chemo("a", "oxaliplatin", "09:00+120"),
                                bag("b", "leucovorin", "09:00+120"),
                                chemoPush("c", "fluorouracil", "11:05+5"),
                                chemo("d", "fluorouracil", "11:15+2760")
                                        .on(Pump.PORTABLE)
                                        .pumpOf(PumpSupplier.PROVIDER)
                                        .goesHome())
                        .reason("a")
                        .bill())
                .isEqualTo("96368 96411 96413 96415 G0498");
    }

    @Test
    void besideItOtherDrugsKeepAnInitialOfTheirOwnMarkedWhereThePairsAskForIt() {
        assertThat(facility(
                                pump(Pump.PORTABLE, PumpSupplier.PROVIDER, 2760),
                                bag("b", "leucovorin", "09:30+60"),
                                bag("c", "ondansetron", "09:30+40"))
                        .bill())
                .isEqualTo("96365-59 96368 G0498");
        assertThat(facility(pump(Pump.PORTABLE, PumpSupplier.DME_SUPPLIER, 2760), push("b", "ondansetron", "08:30"))
                        .bill())
                .isEqualTo("96374-59 96416");
        assertThat(facility(bag("a", "milrinone", "09:00+600").on(Pump.PORTABLE), bag("b", "cefepime", "10:00+60"))
                        .bill())
                .isEqualTo("96365-59 C8957");
    }

    @Test
    void nothingIsConcurrentWithIt() {
        assertThat(facility(
                                chemo("a", "fluorouracil", "09:00+2760")
                                        .on(Pump.PORTABLE)
                                        .pumpOf(PumpSupplier.DME_SUPPLIER)
                                        .goesHome(),
                                chemo("b", "oxaliplatin", "10:00+120"))
                        .bill())
                .isEqualTo("96413 96415 96416");
    }

    @Test
    void theReasonHasTheNumbers() {
        assertThat(office(pump(Pump.PORTABLE, PumpSupplier.PROVIDER, 2760))
                        .coded()
                        .because("G0498"))
                .contains(new ProlongedPump.Started(ProlongedPump.HOME, "fluorouracil", 2760, 480, Pump.PORTABLE));
    }
}
