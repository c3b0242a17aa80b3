package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables say on a day, and on the day before and the day of each change. */
class DayTablesTest {

    private static final DayTables TABLES = on("2026-03-02");

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasACodeThatKnowsItsRole(Role role) {
        assertThat(TABLES.roleOf(TABLES.code(role))).isEqualTo(role);
        assertThat(TABLES.codeIfInForce(role)).isEqualTo(TABLES.code(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99213", "J9271", ""})
    void aCodeOfAnotherKindHasNoRole(String code) {
        assertThat(TABLES.roleOf(code)).isNull();
        assertThat(TABLES.incidentTo(code)).isFalse();
    }

    @Test
    void aCodeBeforeItsFirstDayIsNotInForce() {
        assertThat(on("2023-10-05").codeIfInForce(Role.RSV_COUNSELLED)).isNull();
        assertThat(on("2023-10-05").roleOf("96380")).isNull();
        assertThatThrownBy(() -> on("2023-10-05").code(Role.RSV_COUNSELLED))
                .isInstanceOf(NotInForceException.class)
                .hasMessageContaining("codes.csv has no row for rsv-counselled on ");
        assertThat(on("2023-10-06").code(Role.RSV_COUNSELLED)).isEqualTo("96380");
    }

    @ParameterizedTest
    @CsvSource({
        "push-longest, 15", "infusion-shortest, 16", "hydration-shortest, 31", "unit-minutes, 60",
        "next-unit-shortest, 31", "prolonged-longer-than, 480", "concurrent-shortest, 16", "push-gap-shortest, 31",
        "hydration-small-volume, 500", "lesions-few, 7", "longest-plausible, 4320"
    })
    void theThresholdsAreThese(String name, int value) {
        for (Threshold threshold : Threshold.values()) {
            if (threshold.written().equals(name)) {
                assertThat(TABLES.threshold(threshold)).isEqualTo(value);
                return;
            }
        }
        throw new AssertionError(name);
    }

    @ParameterizedTest
    @CsvSource({"96365, true", "96523, true", "96380, true", "G0498, true", "96405, false", "96450, false"})
    void aFacilityBillsWhatIsIncidentToThePhysician(String code, boolean incidentTo) {
        assertThat(TABLES.incidentTo(code)).isEqualTo(incidentTo);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # day,        policy,     setting,      switch,             value
                    2023-06-30,   medicare,   FACILITY,     WASTE_REQUIRED,     jw-only
                    2023-07-01,   medicare,   FACILITY,     WASTE_REQUIRED,     on
                    2023-07-01,   commercial, FACILITY,     WASTE_REQUIRED,     off
                    2024-12-31,   medicare,   PROFESSIONAL, PROGRAM_340B,       JG-TB
                    2025-01-01,   medicare,   PROFESSIONAL, PROGRAM_340B,       TB
                    2025-01-01,   commercial, PROFESSIONAL, PROGRAM_340B,       none
                    2026-03-02,   medicare,   FACILITY,     MIDNIGHT_LINE_DATE, given
                    2026-03-02,   medicare,   PROFESSIONAL, MIDNIGHT_LINE_DATE, start
                    2026-03-02,   commercial, FACILITY,     MIDNIGHT_LINE_DATE, start
                    2026-03-02,   medicare,   FACILITY,     PUMP_PROLONGED,     G0498
                    2026-03-02,   medicare,   PROFESSIONAL, PUMP_PROLONGED,     G0498
                    2026-03-02,   commercial, PROFESSIONAL, PUMP_PROLONGED,     96416
                    2026-03-02,   medicare,   FACILITY,     SPLIT_INJECTION,    each-injection
                    2026-03-02,   commercial, PROFESSIONAL, SPLIT_INJECTION,    one-per-drug
                    2026-03-02,   commercial, FACILITY,     CONCURRENT_OVERLAP, half
                    2026-03-02,   medicare,   FACILITY,     PUSH_SAME_DRUG_GAP, 31
                    """)
    void thePolicyAnswersTheSwitch(LocalDate day, String policy, Setting setting, Switch name, String value) {
        assertThat(Reference.builtIn().on(day).switches(policy, setting).value(name))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    initial.professional                    | charted-reason ranking
                    initial.professionalHydrationWithPush   | allow refuse
                    initial.tieBreak                        | longest earliest
                    secondSite.requireReason                | true false
                    secondSite.modifier                     | 59 XS XU
                    secondVisit.modifier                    | 59 XE
                    secondVisit.sameLine                    | allow refuse
                    push.longAttended                       | push by-minutes
                    infusion.bagChangeGap                   | 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15
                    push.sameDrugGap                        | 31 from-any-push pushes-only
                    concurrent.overlap                      | half deduct sixteen any
                    repeatInfusion.sameDrug                 | each-bag any-bag-16 sum
                    mixedBag                                | one-service concurrent
                    secondShortInfusion                     | report palmetto-a53778
                    hydration.stretches                     | sum each-31 never
                    hydration.deductPushes                  | no yes
                    hydration.protocol                      | report deny
                    hydration.secondaryModifier             | none 59
                    missingStop                             | push derive-only not-reported
                    derivedStop                             | accept refuse
                    stoppedInfusion                         | minutes 53 52 74
                    splitInjection                          | each-injection one-per-drug
                    repeatInjectionModifier                 | none 59 76 XU
                    complexBiologic.intravenous             | 964xx 963xx
                    complexBiologic.subcutaneous            | 96372 96401
                    pump.prolonged                          | G0498 96416
                    midnight.reset                          | off on
                    midnight.lineDate                       | start given
                    waste.subUnit                           | JZ none
                    waste.required                          | off jw-only on
                    program340B                             | none TB JG-TB UD SE
                    onBodyInjector                          | 96377 none
                    """)
    void theSwitchMayHaveTheseValues(String name, String values) {
        assertThat(TABLES.valuesOf(named(name))).containsExactly(values.split(" "));
    }

    @Test
    void aValueMayHoldASpace() {
        assertThat(TABLES.valuesOf(Switch.HYDRATION_MINIMUM_VOLUME)).containsExactly("none", "500 mL");
    }

    @Test
    void aValueSetForOneRunReplacesThePolicys() {
        SwitchValues policy = TABLES.switches("medicare", Setting.FACILITY);
        Map<Switch, String> overrides = new EnumMap<>(Map.of(Switch.CONCURRENT_OVERLAP, "any"));

        SwitchValues changed = policy.with(overrides);

        assertThat(changed.value(Switch.CONCURRENT_OVERLAP)).isEqualTo("any");
        assertThat(changed.source(Switch.CONCURRENT_OVERLAP, "any")).isEqualTo("recall");
        assertThat(changed.value(Switch.MIXED_BAG)).isEqualTo(policy.value(Switch.MIXED_BAG));
        assertThat(policy.value(Switch.CONCURRENT_OVERLAP)).isEqualTo("half");
        assertThat(policy.with(Map.of())).isSameAs(policy);
    }

    @Test
    void aValueThatTheSwitchDoesNotHaveIsRefused() {
        SwitchValues policy = TABLES.switches("medicare", Setting.FACILITY);

        assertThatThrownBy(() -> policy.with(Map.of(Switch.MIXED_BAG, "three")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The switch mixedBag has no value 'three'. Its values are: one-service; concurrent.");
        assertThat(TABLES.hasValue(Switch.MIXED_BAG, "three")).isFalse();
    }

    @Test
    void thePolicyRestsItsOwnValueOnItsOwnSource() {
        SwitchValues policy = TABLES.switches("medicare", Setting.FACILITY);

        assertThat(policy.source(Switch.PROGRAM_340B, "TB")).isEqualTo("cms-mln4800856");
        assertThat(policy.source(Switch.PROGRAM_340B, "UD")).isEqualTo("recall");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # column1, column2, setting,      indicator
                    96365,     96360,   FACILITY,     WITH_MODIFIER
                    96360,     96365,   FACILITY,     NONE
                    96413,     96409,   PROFESSIONAL, WITH_MODIFIER
                    96409,     96413,   PROFESSIONAL, NONE
                    96413,     96368,   FACILITY,     NONE
                    96416,     G0498,   FACILITY,     NEVER
                    96416,     96521,   PROFESSIONAL, NEVER
                    96413,     96521,   PROFESSIONAL, WITH_MODIFIER
                    C8957,     96415,   FACILITY,     NEVER
                    96406,     96405,   FACILITY,     NEVER
                    96365,     99211,   PROFESSIONAL, NEVER
                    96365,     99211,   FACILITY,     WITH_MODIFIER
                    96440,     99211,   PROFESSIONAL, WITH_MODIFIER
                    96365,     G0463,   FACILITY,     WITH_MODIFIER
                    99213,     96523,   PROFESSIONAL, NEVER
                    99213,     96523,   FACILITY,     WITH_MODIFIER
                    96369,     96523,   PROFESSIONAL, NEVER
                    96369,     96523,   FACILITY,     NONE
                    96365,     36591,   PROFESSIONAL, NEVER
                    96365,     36591,   FACILITY,     NONE
                    99285,     96374,   PROFESSIONAL, WITH_MODIFIER
                    96374,     99285,   PROFESSIONAL, NONE
                    96413,     99291,   FACILITY,     WITH_MODIFIER
                    96425,     96375,   FACILITY,     WITH_MODIFIER
                    96450,     96366,   FACILITY,     WITH_MODIFIER
                    96446,     96366,   FACILITY,     NONE
                    90460,     96372,   PROFESSIONAL, WITH_MODIFIER
                    """)
    void anEditHasADirection(String column1, String column2, Setting setting, PairIndicator indicator) {
        assertThat(TABLES.pair(column1, column2, setting)).isEqualTo(indicator);
    }

    @Test
    void theMarksOfCodesNeverHideAPair() {
        long marks = CodeEdits.mark("96365") | CodeEdits.mark("96375");

        assertThat(TABLES.editsOf("96523", Setting.FACILITY).mayStandBeside(marks, PairIndicator.NEVER))
                .isTrue();
        assertThat(TABLES.editsOf("96372", Setting.FACILITY).mayStandBeside(marks, PairIndicator.WITH_MODIFIER))
                .isTrue();
        assertThat(TABLES.editsOf("J9271", Setting.PROFESSIONAL).mayStandBeside(-1L, PairIndicator.NEVER))
                .isFalse();
        assertThat(TABLES.editsOf("96368", Setting.PROFESSIONAL).beside("96440"))
                .isEqualTo(PairIndicator.WITH_MODIFIER);
        assertThat(TABLES.editsOf("96368", Setting.FACILITY).beside("96413")).isEqualTo(PairIndicator.NONE);
    }

    @Test
    void anEditIsOlderOrYoungerLikeItsCode() {
        assertThat(on("2023-10-05").pair("96380", "96381", Setting.FACILITY)).isEqualTo(PairIndicator.NONE);
        assertThat(on("2023-10-06").pair("96380", "96381", Setting.FACILITY)).isEqualTo(PairIndicator.NEVER);
    }

    @Test
    void anAddOnKnowsWhatItMayFollow() {
        assertThat(TABLES.parentsOf("96368"))
                .containsExactly("96360", "96365", "96366", "96413", "96415", "96416", "C8957");
        assertThat(TABLES.parentsOf("96415")).containsExactly("96413", "96417");
        assertThat(TABLES.parentsOf("96423")).containsExactly("96422");
        assertThat(TABLES.parentsOf("96365")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "99213, true, false, true",
        "99211, true, true, false",
        "99285, true, false, false",
        "G0463, true, false, false",
        "99396, true, false, false",
        "96365, false, false, false"
    })
    void anEvaluationIsKnownByItsKind(String code, boolean any, boolean nurse, boolean office) {
        assertThat(TABLES.evaluation(code)).isEqualTo(any);
        assertThat(TABLES.nurseEvaluation(code)).isEqualTo(nurse);
        assertThat(TABLES.officeEvaluation(code)).isEqualTo(office);
    }

    @Test
    void venousAccessIsIncluded() {
        assertThat(TABLES.included("36000", Setting.FACILITY)).isTrue();
        assertThat(TABLES.included("36000", Setting.PROFESSIONAL)).isTrue();
        assertThat(TABLES.included("36591", Setting.PROFESSIONAL)).isTrue();
        assertThat(TABLES.included("36591", Setting.FACILITY)).isFalse();
        assertThat(TABLES.included("36415", Setting.PROFESSIONAL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "11, OFFICE", "20, OFFICE", "49, OFFICE", "12, HOME", "19, FACILITY", "21, FACILITY", "22, FACILITY",
        "23, FACILITY", "24, FACILITY", "31, FACILITY", "34, FACILITY", "51, FACILITY", "52, FACILITY", "61, FACILITY",
        "62, FACILITY", "65, FACILITY", "00, OFFICE"
    })
    void aPlaceIsOfOneKind(String place, PlaceKind kind) {
        assertThat(TABLES.place(place)).isEqualTo(kind);
    }

    @Test
    void aPlaceThatIsNotChartedIsAnOffice() {
        assertThat(TABLES.place(null)).isEqualTo(PlaceKind.OFFICE);
    }

    @Test
    void aProductMayHaveAdministrationCodesOfItsOwn() {
        assertThat(TABLES.administrationOf("Q0224")).isEqualTo(new ProductAdministration("M0224", null));
        assertThat(TABLES.administrationOf("Q0249")).isEqualTo(new ProductAdministration("M0249", "M0250"));
        assertThat(TABLES.administrationOf("J3262")).isNull();
        assertThat(on("2026-03-31").administrationOf("Q0238")).isNull();
        assertThat(on("2026-04-01").administrationOf("Q0238")).isEqualTo(new ProductAdministration("M0233", "M0234"));
    }

    @Test
    void someRoutesAreCodedElsewhere() {
        List<Route> elsewhere = List.of(
                Route.ORAL,
                Route.INHALED,
                Route.TOPICAL,
                Route.INTRAVESICAL,
                Route.INTRAVITREAL,
                Route.INTRA_ARTICULAR,
                Route.INTRADERMAL,
                Route.OTHER);
        for (Route route : Route.values()) {
            assertThat(TABLES.codedElsewhere(route) != null).as(route.written()).isEqualTo(elsewhere.contains(route));
        }
        assertThat(TABLES.codedElsewhere(Route.INTRAVESICAL)).isEqualTo("51720");
        assertThat(TABLES.codedElsewhere(Route.ORAL)).isEqualTo("none");
    }

    private static Switch named(String name) {
        for (Switch candidate : Switch.values()) {
            if (candidate.written().equals(name)) {
                return candidate;
            }
        }
        throw new AssertionError(name);
    }

    private static DayTables on(String day) {
        return Reference.builtIn().on(LocalDate.parse(day));
    }
}
