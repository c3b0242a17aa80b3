package org.basilic.rules.hydration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeverBesideDrugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00..11:00 | 96361 96365
                    09:00..10:30 | 96365
                    08:59..10:30 | 96361 96365
                    10:00..10:30 | 96365
                    09:30..10:31 | 96361 96365
                    """)
    void minutesBesideADrugAreNotHydration(String fluid, String bill) {
        assertThat(facility(fluid("h", fluid), bag("a", "vancomycin", "09:00..10:00"))
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void howManyMinutesAreLeftIsSaid() {
        Coded coded = facility(fluid("h", "09:00..11:00"), bag("a", "vancomycin", "09:00..10:00"))
                .coded();

        assertThat(coded.because("96361")).contains(new NeverBesideDrug.Left(120, 60));
        assertThat(coded.minutes("h")).isEqualTo("60 overlapped, 60 billed 96361");
    }

    @Test
    void fluidThatRanBesideDrugsAllTheTimeSaysSo() {
        Coded coded = facility(fluid("h", "09:00..10:00"), bag("a", "vancomycin", "09:00..10:00"))
                .coded();

        assertThat(coded.left("h")).containsExactly(new NeverBesideDrug.DrugRan());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no  | 09:10..09:20 | 96361 96374
                    yes | 09:10..09:20 | 96374
                    yes | 09:10..09:19 | 96361 96374
                    yes | 09:10        | 96361 96374
                    yes | 08:10..08:20 | 96361 96374
                    """)
    void thePolicySaysWhetherChartedPushMinutesComeOffToo(String value, String push, String bill) {
        assertThat(facility(fluid("h", "09:00+40"), push("a", "ketorolac", push))
                        .with(Switch.HYDRATION_DEDUCT_PUSHES, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void aDrugAtAnotherSiteTakesNothing() {
        assertThat(facility(
                                fluid("h", "09:00..10:00").at("left"),
                                bag("a", "vancomycin", "09:00..10:00").at("right"))
                        .line("left")
                        .separateLine("right")
                        .bill())
                .isEqualTo("96360-59 96365");
    }

    @Test
    void aConcurrentInfusionTakesItsMinutesToo() {
        // vancomycin has 09:00-10:00, the concurrent cefepime runs on to 10:15.
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..10:00"),
                                bag("b", "cefepime", "09:15..10:15"),
                                fluid("h", "09:00..10:45"))
                        .bill())
                .isEqualTo("96365 96368");
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..10:00"),
                                bag("b", "cefepime", "09:15..10:15"),
                                fluid("h", "09:00..10:46"))
                        .bill())
                .isEqualTo("96361 96365 96368");
    }

    @Test
    void aBagThatCountsAsAPushTakesNothing() {
        assertThat(facility(fluid("h", "09:00+31"), bag("a", "cefepime", "09:00+15"))
                        .bill())
                .isEqualTo("96361 96374");
    }

    @Test
    void pausedMinutesOfADrugAreFreeForHydration() {
        assertThat(facility(
                                fluid("h", "09:00..10:31"),
                                bag("a", "vancomycin", "09:00..10:31").paused("09:30..10:01"))
                        .bill())
                .isEqualTo("96361 96365");
    }

    @Test
    void minutesBesideAProlongedPumpAreNotHydrationEither() {
        assertThat(facility(
                                chemo("a", "fluorouracil", "09:00+2760")
                                        .on(Pump.PORTABLE)
                                        .pumpOf(PumpSupplier.PROVIDER)
                                        .goesHome(),
                                fluid("h", "08:00..09:30"))
                        .bill())
                .isEqualTo("96360-59 G0498");
        assertThat(facility(
                                chemo("a", "fluorouracil", "09:00+2760")
                                        .on(Pump.PORTABLE)
                                        .pumpOf(PumpSupplier.PROVIDER)
                                        .goesHome(),
                                fluid("h", "08:30..10:30"))
                        .bill())
                .isEqualTo("G0498");
    }

    @Test
    void fluidThatIsInitialInTheOfficeLosesMinutesToo() {
        Coded coded = office(fluid("h", "08:00..10:00"), bag("a", "vancomycin", "09:00..10:00"))
                .reason("h")
                .coded();

        assertThat(coded.bill()).isEqualTo("96360 96367");
        assertThat(coded.line("96360").minutes()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"09:00+90, ''", "09:00+91, 96360"})
    void aDrugThatNothingClassifiesTakesItsMinutesToo(String times, String bill) {
        assertThat(facility(by(Route.IV_INFUSION, "a", "study drug 17", null, "09:00+60"), fluid("h", times))
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void aDrugWhoseLengthNobodyChartedTakesNone() {
        assertThat(facility(fluid("h", "09:00+31"), bag("a", "vancomycin", "09:00"))
                        .bill())
                .isEqualTo("96361 96374");
    }
}
