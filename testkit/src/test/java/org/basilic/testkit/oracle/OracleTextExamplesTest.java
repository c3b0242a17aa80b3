package org.basilic.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Encounter;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;

/** The oracle gives the answers that the texts print beside their rules. */
class OracleTextExamplesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Comparison comparison = new Comparison();

    @Test
    void aShortBagBesideALongOneThatOutlivesItIsSequential() {
        assertThat(units(bag("a", "06:00", "07:30"), bag("b", "07:00", "16:00")))
                .isEqualTo(Map.of("96365", 1, "96366", 8, "96367", 1));
    }

    @Test
    void twoBagsSideBySideAreConcurrent() {
        assertThat(units(bag("a", "09:30", "10:30"), bag("b", "09:32", "10:32")))
                .isEqualTo(Map.of("96365", 1, "96368", 1));
    }

    @Test
    void twoHoursInsideFourAreConcurrent() {
        assertThat(units(bag("a", "08:00", "12:00"), bag("b", "09:00", "11:00")))
                .isEqualTo(Map.of("96365", 1, "96366", 3, "96368", 1));
    }

    @Test
    void threeBagsThatOverlapBeforeChemotherapyGiveTwoSequentialAndOneConcurrent() {
        assertThat(units(
                        bag("a", "12:40", "13:00"),
                        bag("b", "12:55", "13:15"),
                        bag("c", "13:10", "13:30"),
                        chemotherapy("d", "13:26", "14:30")))
                .isEqualTo(Map.of("96413", 1, "96367", 2, "96368", 1));
    }

    @Test
    void aRepeatedPushIsMeasuredFromTheLastReportedOne() {
        assertThat(units(push("a", "10:00"), push("a", "10:20"), push("a", "10:55"), push("b", "10:05")))
                .isEqualTo(Map.of("96374", 1, "96375", 1, "96376", 1));
    }

    @Test
    void salineAroundAPushIsSecondaryInTheFacility() {
        assertThat(units(fluid("08:00", "11:00"), push("a", "10:30"))).isEqualTo(Map.of("96374", 1, "96361", 3));
    }

    @Test
    void anInfusionOnTheSecondDayOutranksThePushOfTheFirst() {
        assertThat(units(push("a", "22:00"), nextDay(push("a", "06:00")), nextDay(bag("b", "08:00", "09:10"))))
                .isEqualTo(Map.of("96365", 1, "96375", 1, "96376", 1));
    }

    private Map<String, Integer> units(Draft... drafts) {
        for (int i = 0; i < drafts.length; i++) {
            drafts[i].id = "a" + i;
        }
        Encounter encounter = new Encounter(
                "example",
                Setting.FACILITY,
                null,
                null,
                DAY,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(drafts).stream().map(Draft::done).toList(),
                List.of(),
                null,
                List.of());
        Map<String, Integer> byCode = new TreeMap<>();
        comparison
                .oracle(encounter, Map.of())
                .units()
                .forEach((key, units) -> byCode.merge(key.substring(11), units, Integer::sum));
        return byCode;
    }

    private static Draft bag(String name, String start, String stop) {
        return given(name, DrugClass.THERAPEUTIC, Route.IV_INFUSION, start, stop);
    }

    private static Draft chemotherapy(String name, String start, String stop) {
        return given(name, DrugClass.CHEMOTHERAPY, Route.IV_INFUSION, start, stop);
    }

    private static Draft fluid(String start, String stop) {
        return given("saline", DrugClass.HYDRATION, Route.IV_INFUSION, start, stop);
    }

    private static Draft push(String name, String start) {
        return given(name, DrugClass.THERAPEUTIC, Route.IV_PUSH, start, start);
    }

    private static Draft nextDay(Draft draft) {
        draft.start = draft.start == null ? null : draft.start.plusDays(1);
        draft.stop = draft.stop == null ? null : draft.stop.plusDays(1);
        return draft;
    }

    private static Draft given(String name, DrugClass drugClass, Route route, String start, String stop) {
        Draft draft = new Draft("", new Drug("agent " + name, null, null, null, drugClass), route);
        draft.start = DAY.atTime(LocalTime.parse(start));
        draft.stop = start.equals(stop) && route == Route.IV_PUSH ? null : DAY.atTime(LocalTime.parse(stop));
        return draft;
    }
}
