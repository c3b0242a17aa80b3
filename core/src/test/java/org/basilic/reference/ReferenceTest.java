package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edition answers for every day that it covers and for no other. */
class ReferenceTest {

    private static final Reference REFERENCE = Reference.builtIn();

    @Test
    void theEditionSaysWhatItIs() {
        assertThat(REFERENCE.edition()).isEqualTo("2026-11");
        assertThat(REFERENCE.rulebook()).isEqualTo("1");
        assertThat(REFERENCE.coversFrom()).isEqualTo("2023-01-01");
        assertThat(REFERENCE.coversTo()).isEqualTo("2027-04-01");
        assertThat(REFERENCE.checkedTo()).isEqualTo("2027-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-31", "2027-04-01"})
    void aDayOutsideTheEditionIsRefused(LocalDate day) {
        assertThat(REFERENCE.covers(day)).isFalse();
        assertThatThrownBy(() -> REFERENCE.on(day))
                .isInstanceOf(NotInForceException.class)
                .hasMessage("edition.csv has no row for edition 2026-11 on " + day
                        + ". Maybe the day of service is wrong, or the edition is older than the claim.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-01-01", "2027-03-31"})
    void theFirstAndTheLastDayAreCovered(LocalDate day) {
        assertThat(REFERENCE.covers(day)).isTrue();
        assertThat(REFERENCE.on(day)).isNotNull();
    }

    @Test
    void daysBetweenTwoChangesShareOneSetOfTables() {
        assertThat(REFERENCE.on(LocalDate.of(2026, 10, 1))).isSameAs(REFERENCE.on(LocalDate.of(2027, 3, 31)));
        assertThat(REFERENCE.on(LocalDate.of(2026, 9, 30))).isNotSameAs(REFERENCE.on(LocalDate.of(2026, 10, 1)));
    }

    @Test
    void theErasBeginWithTheEdition() {
        assertThat(REFERENCE.eraStarts())
                .isSorted()
                .startsWith(LocalDate.of(2023, 1, 1))
                .contains(LocalDate.of(2023, 10, 6), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 10, 1));
    }

    @ParameterizedTest
    @MethodSource("firstDaysOfQuarters")
    void everyQuarterHasItsTables(LocalDate day) {
        DayTables tables = REFERENCE.on(day);

        assertThat(tables.code(Role.THERAPEUTIC_FIRST_HOUR)).isEqualTo("96365");
        assertThat(tables.threshold(Threshold.PUSH_LONGEST)).isEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("eras")
    void everySwitchHasAKnownValueInEveryPolicyAndSetting(LocalDate day) {
        DayTables tables = REFERENCE.on(day);
        for (String policy : EditedTables.POLICIES) {
            for (Setting setting : Setting.values()) {
                SwitchValues values = tables.switches(policy, setting);
                for (Switch name : Switch.values()) {
                    assertThat(tables.hasValue(name, values.value(name)))
                            .as("%s %s %s", policy, setting, name.written())
                            .isTrue();
                    assertThat(REFERENCE.hasSource(values.source(name, values.value(name))))
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("eras")
    void everySwitchHasMoreThanOneValueAndEachValueASource(LocalDate day) {
        DayTables tables = REFERENCE.on(day);
        for (Switch name : Switch.values()) {
            assertThat(tables.valuesOf(name)).as(name.written()).hasSizeGreaterThan(1);
            for (String value : tables.valuesOf(name)) {
                assertThat(REFERENCE.hasSource(tables.sourceOf(name, value))).isTrue();
            }
        }
    }

    @Test
    void thePoliciesAreKnown() {
        DayTables tables = REFERENCE.on(LocalDate.of(2026, 3, 2));

        assertThat(REFERENCE.nationalPolicy()).isEqualTo("medicare");
        assertThat(EditedTables.POLICIES).startsWith("medicare", "commercial").allMatch(REFERENCE::hasPolicy);
        assertThat(REFERENCE.hasPolicy("acme")).isFalse();
        assertThat(tables.terms("medicare", Setting.FACILITY).medicare()).isTrue();
        assertThat(tables.terms("commercial", Setting.FACILITY).medicare()).isFalse();
        assertThatThrownBy(() -> tables.switches("acme", Setting.FACILITY))
                .hasMessageStartingWith("policies.csv has no row for acme on ");
    }

    @Test
    void everyFileOfAPolicyIsOnTheList() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../reference/policies"))) {
            assertThat(files.map(file -> "policies/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(EditedTables.POLICIES.stream()
                            .map(Tables::policyFile)
                            .toList());
        }
    }

    @Test
    void aPolicyWithoutAnAnswerIsRefusedOnTheDayThatLacksIt() {
        Reference gap = Reference.read(new EditedTables()
                .replacing(
                        Tables.policyFile("medicare"),
                        "switch,waste.required,both,on,2023-07-01",
                        "switch,waste.required,both,on,2023-08-01"));

        assertThatThrownBy(() -> gap.on(LocalDate.of(2023, 7, 15)).terms("medicare", Setting.FACILITY))
                .hasMessageStartingWith("policy medicare has no row for facility waste.required on 2023-07-06.");
        assertThat(gap.on(LocalDate.of(2023, 8, 1)).terms("medicare", Setting.FACILITY))
                .isNotNull();
    }

    @Test
    void theSwitchRowsComeInTheOrderOfTheSwitches() {
        assertThat(REFERENCE.switchRows())
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()))
                .extracting(SwitchRow::name)
                .contains(Switch.values());
    }

    static List<LocalDate> eras() {
        return REFERENCE.eraStarts();
    }

    static List<LocalDate> firstDaysOfQuarters() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = REFERENCE.coversFrom(); day.isBefore(REFERENCE.coversTo()); day = day.plusMonths(3)) {
            days.add(day);
        }
        return days;
    }
}
