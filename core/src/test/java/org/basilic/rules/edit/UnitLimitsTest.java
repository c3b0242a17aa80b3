package org.basilic.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.drug;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.shot;

import java.util.List;
import java.util.stream.IntStream;
import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.reference.Adjudication;
import org.basilic.reference.Switch;
import org.basilic.reference.UnitLimit;
import org.basilic.result.Denial;
import org.basilic.result.Finding;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitLimitsTest {

    /** One minute less than half an hour past a full unit earns no further unit. */
    @ParameterizedTest
    @CsvSource({
        "professional, 570, 96360 96361x8, 0",
        "professional, 571, 96360 96361x9, 1",
        "facility, 1530, 96360 96361x24, 0",
        "facility, 1531, 96360 96361x25, 1"
    })
    void theLimitIsThatOfTheSetting(String setting, int minutes, String bill, int warnings) {
        Setting who = setting.equals("facility") ? Setting.FACILITY : Setting.PROFESSIONAL;
        Coded coded = at(who, fluid("h", "00:00+" + minutes))
                .with(Switch.MIDNIGHT_LINE_DATE, "start")
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(beyond(coded)).hasSize(warnings);
    }

    @Test
    void theWarningNamesTheUnitsTheLimitAndWhatCanBeDone() {
        Finding found = beyond(office(fluid("h", "00:00+571")).coded()).get(0);

        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(found.because())
                .isEqualTo(new UnitLimits.BeyondLimit(
                        "96361", Chart.DAY, 9, new UnitLimit(8, Adjudication.DAY_BY_USE), Setting.PROFESSIONAL));
        assertThat(found.because().inWords())
                .isEqualTo(
                        "9 units of 96361 on 2026-03-02, and the limit of a professional claim is 8: all units of the day "
                                + "are judged together, and an appeal may show that more was needed (indicator 3)");
        assertThat(found.administrations()).containsExactly("h");
        assertThat(found.denial()).isEqualTo(new Denial("151", "N362"));
    }

    @Test
    void theFirstHoursOfTwoSitesAreSummed() {
        Given left = bag("a", "vancomycin", "09:00+60").at("left");
        Given right = bag("b", "cefepime", "09:00+60").at("right");
        Coded inOffice = office(left, right).line("left").separateLine("right").coded();
        Coded inHospital =
                facility(left, right).line("left").separateLine("right").coded();

        assertThat(inOffice.bill()).isEqualTo("96365 96365-59");
        assertThat(beyond(inOffice)).hasSize(1).first().satisfies(found -> {
            assertThat(found.because().inWords()).startsWith("2 units of 96365").contains("is 1:", "appeal");
            assertThat(found.administrations()).containsExactlyInAnyOrder("a", "b");
        });
        assertThat(inOffice.result().status()).isEqualTo(Status.REVIEW);
        assertThat(beyond(inHospital)).isEmpty();
    }

    @Test
    void anotherDayIsCountedAnew() {
        Given[] shots =
                IntStream.range(0, 5).mapToObj(i -> shot("s" + i, "drug " + i)).toArray(Given[]::new);

        assertThat(beyond(facility(shots).coded())).isEmpty();
        assertThat(beyond(facility(shots).also(shot("s5", "drug 5")).coded())).hasSize(1);
        assertThat(beyond(facility(shots)
                        .also(Given.by(Route.INTRAMUSCULAR, "s5", "drug 5", DrugClass.THERAPEUTIC, "+1/09:00"))
                        .coded()))
                .isEmpty();
    }

    @Test
    void aServiceEnteredIsHeldAgainstItsLimit() {
        assertThat(beyond(office().services("36415", 2).coded())).isEmpty();
        assertThat(beyond(office().services("36415", 3).coded())).hasSize(1);
        assertThat(beyond(office().services("36415", 2).services("36415", 1).coded()))
                .hasSize(1);
    }

    @Test
    void aLimitOfNothingIsBeyondWithTheFirstUnit() {
        assertThat(beyond(office().service("G0463").coded()))
                .singleElement()
                .satisfies(found -> assertThat(found.because().inWords())
                        .startsWith("1 unit of G0463 on 2026-03-02, and the limit of a professional claim is 0"));
        assertThat(beyond(facility().service("G0463").coded())).isEmpty();
    }

    @Test
    void whatWasDiscardedIsCountedWithWhatWasGiven() {
        assertThat(beyond(office(benadryl("8 x 50 mg single-dose", "100 mg")).coded()))
                .isEmpty();
        assertThat(beyond(office(benadryl("9 x 50 mg single-dose", "150 mg")).coded()))
                .singleElement()
                .satisfies(found -> assertThat(found.because().inWords()).startsWith("9 units of J1200"));
    }

    @Test
    void aLimitByPolicyLeavesNoAppeal() {
        assertThat(beyond(office().services("G0498", 2).coded())
                        .get(0)
                        .because()
                        .inWords())
                .endsWith("all units of the day are judged together, by policy (indicator 2)");
    }

    @Test
    void aCodeThatTheTableDoesNotHaveIsNotJudged() {
        assertThat(beyond(office().services("99999", 500).coded())).isEmpty();
    }

    private static Given benadryl(String opened, String wasted) {
        return drug("a", "J1200").dose("300 mg").opened(opened).wasted(wasted);
    }

    private static List<Finding> beyond(Coded coded) {
        return coded.result().findings().stream()
                .filter(found -> found.because() instanceof UnitLimits.BeyondLimit)
                .toList();
    }
}
