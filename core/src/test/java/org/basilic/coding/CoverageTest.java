package org.basilic.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.shot;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.basilic.given.Chart;
import org.basilic.given.Given;
import org.basilic.model.AccessKind;
import org.basilic.model.DrugClass;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether ordinary visits are coded on every day that the tables cover. */
class CoverageTest {

    @ParameterizedTest
    @MethodSource("quarters")
    void ordinaryVisitsAreCodedOnTheFirstDayOfEveryQuarter(LocalDate day) {
        for (Setting setting : Setting.values()) {
            for (Map.Entry<String, Chart> visit : visits(setting).entrySet()) {
                assertThat(visit.getValue().on(day).bill())
                        .as("%s %s", setting, visit.getKey())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("quarters")
    void noOrdinaryVisitIsCodedOtherwiseOnTheDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        if (!Reference.builtIn().covers(before)) {
            return;
        }
        for (Setting setting : Setting.values()) {
            assertThat(bills(setting, day)).as("%s", setting).isEqualTo(bills(setting, before));
        }
    }

    static Stream<LocalDate> quarters() {
        return Stream.iterate(
                LocalDate.of(2023, 1, 1), day -> !day.isAfter(LocalDate.of(2026, 10, 1)), day -> day.plusMonths(3));
    }

    private static Map<String, String> bills(Setting setting, LocalDate day) {
        Map<String, String> bills = new TreeMap<>();
        visits(setting).forEach((name, visit) -> bills.put(name, visit.on(day).bill()));
        return bills;
    }

    private static Map<String, Chart> visits(Setting setting) {
        Map<String, Chart> visits = new TreeMap<>();
        visits.put("antibiotic", at(setting, named("a", "vancomycin", "09:00+91")));
        visits.put(
                "oncology day",
                at(
                        setting,
                        named("a", "ondansetron", "08:30+20"),
                        named("b", "oxaliplatin", "09:00+120"),
                        named("c", "leucovorin", "09:00+120"),
                        by(Route.IV_PUSH, "d", "fluorouracil", null, "11:05"),
                        named("e", "fluorouracil", "11:15+2760")
                                .on(Pump.PORTABLE)
                                .pumpOf(PumpSupplier.PROVIDER)
                                .goesHome()));
        visits.put(
                "two antineoplastics",
                at(setting, named("a", "paclitaxel", "09:00+180"), named("b", "carboplatin", "12:00+45")));
        visits.put(
                "biologic",
                at(
                        setting,
                        named("a", "infliximab", "09:00+125"),
                        by(Route.IV_PUSH, "b", "diphenhydramine", null, "08:50")));
        visits.put(
                "dehydration",
                at(
                        setting,
                        named("a", "normal saline", "09:00+180"),
                        by(Route.IV_PUSH, "b", "ondansetron", null, "09:10")));
        visits.put("iron", at(setting, named("a", "iron sucrose", "09:00+15")));
        visits.put(
                "injections",
                at(setting, shot("a", "ceftriaxone"), by(Route.SUBCUTANEOUS, "b", "denosumab", null, "")));
        visits.put(
                "emergency stay",
                at(
                        setting,
                        by(Route.IV_PUSH, "a", "morphine", null, "22:00"),
                        by(Route.IV_PUSH, "b", "morphine", null, "23:00"),
                        named("c", "cefepime", "23:30+60")));
        visits.put("missing stop", at(setting, named("a", "cefepime", "09:00")));
        visits.put(
                "immune globulin under the skin",
                at(
                        setting,
                        by(
                                        Route.SUBCUTANEOUS_INFUSION,
                                        "a",
                                        "immune globulin subcutaneous",
                                        DrugClass.THERAPEUTIC,
                                        "09:00+100")
                                .on(Pump.STATIONARY)));
        visits.put("spinal canal", at(setting, by(Route.INTRATHECAL, "a", "methotrexate", null, "09:00")));
        visits.put(
                "port flush",
                at(
                                setting,
                                by(Route.IV_PUSH, "a", "heparin", DrugClass.THERAPEUTIC, "09:00")
                                        .purpose(Purpose.FLUSH)
                                        .at("port"))
                        .line("port", AccessKind.PORT));
        visits.put(
                "visit with antibody",
                at(setting, by(Route.INTRAMUSCULAR, "a", "vaccine", DrugClass.VACCINE, ""))
                        .service("36415"));
        return visits;
    }

    private static Given named(String id, String drug, String times) {
        return by(Route.IV_INFUSION, id, drug, null, times);
    }
}
