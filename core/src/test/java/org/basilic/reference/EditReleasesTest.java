package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases of edits by setting and day. The codes here are invented. */
class EditReleasesTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final DateRange THIRD = new DateRange(JULY, OCTOBER);
    private static final DateRange FOURTH = new DateRange(OCTOBER, OCTOBER.plusMonths(3));

    @Test
    void aReleaseAnswersForItsSettingAndTheDaysOfItsQuarter() {
        PairTable pairs = new PairRows(FOURTH).table(Setting.FACILITY, "2026Q4", List.of());
        UnitLimitTable third = limits(Setting.PROFESSIONAL, "2026Q3", THIRD);
        UnitLimitTable fourth = limits(Setting.PROFESSIONAL, "2026Q4", FOURTH);
        AddOnTable addOns = new AddOnTable("2026Q4", FOURTH, List.of());
        Imported imported = Imported.of(List.of(pairs, third, fourth, addOns));

        assertThat(imported.editions())
                .containsExactly(
                        "add-on 2026Q4",
                        "ncci-mue-practitioner 2026Q3",
                        "ncci-mue-practitioner 2026Q4",
                        "ncci-ptp-hospital 2026Q4");
        assertThat(imported.pairs(Setting.FACILITY, OCTOBER)).isSameAs(pairs);
        assertThat(imported.pairs(Setting.FACILITY, OCTOBER.minusDays(1))).isNull();
        assertThat(imported.pairs(Setting.FACILITY, LocalDate.of(2026, 12, 31))).isSameAs(pairs);
        assertThat(imported.pairs(Setting.FACILITY, LocalDate.of(2027, 1, 1))).isNull();
        assertThat(imported.pairs(Setting.PROFESSIONAL, OCTOBER)).isNull();
        assertThat(imported.unitLimits(Setting.PROFESSIONAL, OCTOBER.minusDays(1)))
                .isSameAs(third);
        assertThat(imported.unitLimits(Setting.PROFESSIONAL, OCTOBER)).isSameAs(fourth);
        assertThat(imported.unitLimits(Setting.FACILITY, OCTOBER)).isNull();
        assertThat(imported.addOns(OCTOBER)).isSameAs(addOns);
        assertThat(imported.addOns(OCTOBER.minusDays(1))).isNull();
        assertThat(Imported.NONE.pairs(Setting.FACILITY, OCTOBER)).isNull();
        assertThat(Imported.NONE.addOns(OCTOBER)).isNull();
    }

    @Test
    void twoSettingsOfOneQuarterStandBesideEachOther() {
        Imported.of(
                List.of(limits(Setting.FACILITY, "2026Q4", FOURTH), limits(Setting.PROFESSIONAL, "2026Q4", FOURTH)));

        assertThatThrownBy(() -> Imported.of(List.of(
                        limits(Setting.FACILITY, "2026Q4", FOURTH), limits(Setting.FACILITY, "2026Q4b", FOURTH))))
                .hasMessageContaining("ncci-mue-hospital from 2026-10-01");
    }

    @Test
    void aCodeWithoutPublishedLimitHasNone() {
        UnitLimitTable table = limits(Setting.FACILITY, "2026Q4", FOURTH);

        assertThat(table.limit("X0001")).isEqualTo(new UnitLimit(8, Adjudication.DAY_BY_USE));
        assertThat(table.limit("X0002")).isNull();
    }

    @ParameterizedTest(name = "{0} on {1}: {2} {3}")
    @CsvSource({
        "X0010, 2026-10-01, 1, A0001 A0002",
        "X0010, 2026-11-14, 1, A0001 A0002",
        "X0010, 2026-11-15, 1, A0001",
        "X0020, 2026-10-01, 2, ''",
        "X0030, 2026-12-31, 3, A0001",
        "X0040, 2026-12-31, ,",
        "X0050, 2026-11-30, ,",
        "X0050, 2026-12-01, 1, A0009"
    })
    void primariesAreThoseInForceOnTheDay(
            String code, LocalDate day, @Nullable String type, @Nullable String primaries) {
        LocalDate old = LocalDate.of(2013, 4, 1);
        AddOnTable table = new AddOnTable(
                "2026Q4",
                FOURTH,
                List.of(
                        row("X0010", AddOnType.ALL_NAMED, "A0002", old, LocalDate.of(2026, 11, 15)),
                        row("X0010", AddOnType.ALL_NAMED, "A0001", old, null),
                        row("X0020", AddOnType.NONE_NAMED, null, old, null),
                        row("X0030", AddOnType.SOME_NAMED, null, old, null),
                        row("X0030", AddOnType.SOME_NAMED, "A0001", old, null),
                        row("X0050", AddOnType.ALL_NAMED, "A0009", LocalDate.of(2026, 12, 1), null)));

        AddOn found = table.addOn(code, day);

        if (type == null) {
            assertThat(found).isNull();
        } else {
            AddOn there = Objects.requireNonNull(found);
            assertThat(there.type().written()).isEqualTo(type);
            assertThat(String.join(" ", there.primaries())).isEqualTo(primaries);
            assertThat(there.acceptsOthers()).isEqualTo(!type.equals("1"));
        }
    }

    @Test
    void settingsHaveTheWordsOfThePublisher() {
        for (Setting setting : Setting.values()) {
            assertThat(EditSetting.of(EditSetting.word(setting))).isEqualTo(setting);
        }
        assertThat(EditSetting.word(Setting.FACILITY)).isEqualTo("hospital");
        assertThat(EditSetting.of("dme")).isNull();
    }

    private static AddOnTable.Row row(
            String addOn, AddOnType type, @Nullable String primary, LocalDate from, @Nullable LocalDate to) {
        return new AddOnTable.Row(addOn, type, primary, new DateRange(from, to), "");
    }

    private static UnitLimitTable limits(Setting setting, String release, DateRange days) {
        return new UnitLimitTable(setting, release, days, Map.of("X0001", new UnitLimit(8, Adjudication.DAY_BY_USE)));
    }
}
