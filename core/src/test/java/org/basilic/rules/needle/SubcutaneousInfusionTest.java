package org.basilic.rules.needle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Pump;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubcutaneousInfusionTest {

    private static Given under(String id, String times) {
        return by(Route.SUBCUTANEOUS_INFUSION, id, "immune globulin", DrugClass.THERAPEUTIC, times)
                .on(Pump.STATIONARY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15  | 96372
                    16  | 96369
                    90  | 96369
                    91  | 96369 96370
                    150 | 96369 96370
                    151 | 96369 96370x2
                    """)
    void sixteenMinutesByPumpAreAnInfusion(int minutes, String bill) {
        assertThat(office(under("a", "09:00+" + minutes)).bill()).isEqualTo(bill);
        assertThat(facility(under("a", "09:00+" + minutes)).bill()).isEqualTo(bill);
    }

    @Test
    void withoutAPumpOrAKnownLengthItIsAnInjection() {
        assertThat(office(under("a", "09:00+60").on(Pump.NONE)).bill()).isEqualTo("96372");
        assertThat(office(under("a", "09:00")).bill()).isEqualTo("96372");
        assertThat(office(under("a", "")).bill()).isEqualTo("96372");
    }

    @Test
    void aPumpThatIsNotChartedIsNotTakenForNone() {
        assertThat(office(by(Route.SUBCUTANEOUS_INFUSION, "a", "immune globulin", DrugClass.THERAPEUTIC, "09:00+60"))
                        .bill())
                .isEqualTo("96369");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00..10:00 | 09:00..10:30 | 96369
                    09:00..10:00 | 09:30..10:31 | 96369 96370
                    09:00..10:00 | 12:00..12:31 | 96369 96370
                    09:00..10:00 | 12:00..12:30 | 96369
                    """)
    void allOfThemShareOneFirstHourAndOneClock(String one, String other, String bill) {
        assertThat(office(under("a", one), under("b", other)).bill()).isEqualTo(bill);
    }

    @Test
    void theSharedClockStandsInTheReason() {
        assertThat(office(under("a", "09:00..10:00"), under("b", "12:00..12:31"))
                        .coded()
                        .because("96369"))
                .contains(new SubcutaneousInfusion.SharedClock(91));
    }

    @ParameterizedTest
    @CsvSource({"belly, belly, 96369", "belly, thigh, 96369 96371"})
    void aFurtherSiteIsReportedWhereTheyNameMoreThanOne(String one, String other, String bill) {
        assertThat(office(
                                under("a", "09:00..09:40").at(one),
                                under("b", "09:00..09:40").at(other))
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void howeverManySitesItIsReportedOnce() {
        assertThat(office(
                                under("a", "09:00..09:40").at("belly"),
                                under("b", "09:00..09:40").at("left thigh"),
                                under("c", "09:00..09:40").at("right thigh"))
                        .bill())
                .isEqualTo("96369 96371");
    }

    @Test
    void aLengthAloneIsEnough() {
        assertThat(office(under("a", "").minutes(91)).bill()).isEqualTo("96369 96370");
    }

    @Test
    void besideItAnInjectionIsTheSecondOfAPair() {
        assertThat(office(under("a", "09:00+60"), shot("b", "ketorolac")).bill())
                .isEqualTo("96369 96372-59");
    }

    @Test
    void anAntineoplasticHasNoSuchCodeAndIsAskedAfter() {
        Coded coded = office(by(Route.SUBCUTANEOUS_INFUSION, "a", "cytarabine", DrugClass.CHEMOTHERAPY, "09:00+60")
                        .on(Pump.PORTABLE))
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.blocked()).isTrue();
    }
}
