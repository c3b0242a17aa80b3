package org.basilic.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitWindowTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00 | 12:00 | 96365 96366
                    09:30 | 12:00 | 96365
                    09:29 | 12:00 | 96365 96366
                    09:00 | 10:30 | 96365
                    09:00 | 10:31 | 96365 96366
                    10:44 | 12:00 | 96365
                    10:45 | 12:00 | 96374
                    """)
    void aHospitalCountsWhatRanDuringTheVisit(String arrival, String departure, String bill) {
        assertThat(facility(bag("a", "vancomycin", "09:00..11:00"))
                        .arrives(arrival)
                        .leaves(departure)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void theClippedMinutesAreShown() {
        Coded coded = facility(bag("a", "vancomycin", "09:00..11:00"))
                .arrives("09:30")
                .coded();

        assertThat(coded.found()).containsExactly(new VisitWindow.Clipped(30, 90));
        assertThat(coded.minutes("a")).isEqualTo("30 not-reportable, 60 billed 96365, 30 within-unit 96365");
    }

    @Test
    void anOfficeCountsAllOfIt() {
        Coded coded = office(bag("a", "vancomycin", "09:00..11:00"))
                .arrives("09:30")
                .leaves("10:30")
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366");
        assertThat(coded.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"09:30, 96360", "09:29, 96360 96361", "10:29, 96360", "10:30, ''"})
    void fluidIsClippedAlike(String arrival, String bill) {
        assertThat(facility(fluid("h", "09:00..11:00")).arrives(arrival).bill()).isEqualTo(bill);
    }

    @Test
    void aPumpThatGoesHomeCountsAfterDeparture() {
        Coded coded = facility(chemo("a", "fluorouracil", "11:00..+2/09:00")
                        .on(Pump.PORTABLE)
                        .pumpOf(PumpSupplier.PROVIDER)
                        .goesHome())
                .arrives("10:00")
                .leaves("11:30")
                .coded();

        assertThat(coded.bill()).isEqualTo("G0498");
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void aPumpThatStaysIsClipped() {
        assertThat(facility(chemo("a", "fluorouracil", "11:00..+2/09:00").on(Pump.PORTABLE))
                        .arrives("10:00")
                        .leaves("11:30")
                        .bill())
                .isEqualTo("96413");
    }

    @ParameterizedTest
    @CsvSource({"07:00..08:00", "07:00..09:30", "12:30..13:00"})
    void aRunOutsideTheVisitHasNoLineInAHospital(String times) {
        Coded coded = facility(bag("a", "vancomycin", times), bag("b", "cefepime", "10:00+30"))
                .arrives("09:30")
                .leaves("12:30")
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.leftBy("a")).containsExactly("INIT-08");
        assertThat(coded.questions("INIT-08")).hasSize(1);
    }

    @Test
    void aRunOutsideTheVisitIsCodedInAnOffice() {
        assertThat(office(bag("a", "vancomycin", "07:00..08:00"))
                        .arrives("09:30")
                        .leaves("12:30")
                        .bill())
                .isEqualTo("96365");
    }

    @ParameterizedTest
    @CsvSource({"09:00", "13:00"})
    void aPushWithASingleTimeOutsideIsKeptAndAskedAfter(String time) {
        Coded coded = facility(push("a", "ondansetron", time))
                .arrives("09:30")
                .leaves("12:30")
                .coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.found()).containsExactly(new VisitWindow.SingleTimeOutside());
    }

    @ParameterizedTest
    @CsvSource({"09:30", "12:30", "11:00"})
    void aPushWithASingleTimeWithinIsNoFinding(String time) {
        assertThat(facility(push("a", "ondansetron", time))
                        .arrives("09:30")
                        .leaves("12:30")
                        .coded()
                        .found())
                .isEmpty();
    }

    @Test
    void anInjectionWhoseRunLiesOutsideHasNoLineEither() {
        Coded coded = facility(by(Route.SUBCUTANEOUS, "s", "denosumab", DrugClass.THERAPEUTIC, "08:00..08:02"))
                .arrives("09:00")
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.leftBy("s")).containsExactly("INIT-08");
    }

    @Test
    void clippedMinutesTakeNothingFromHydration() {
        // The drug ran 60 minutes beside the fluid, all of them before arrival.
        assertThat(facility(bag("a", "vancomycin", "08:00..09:00"), fluid("h", "08:00..10:00"))
                        .arrives("09:00")
                        .bill())
                .isEqualTo("96360");
    }
}
