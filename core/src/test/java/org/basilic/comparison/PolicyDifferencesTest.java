package org.basilic.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.model.Setting;
import org.basilic.reference.DateRange;
import org.basilic.reference.Policies;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.Reference;
import org.basilic.reference.SitePolicies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyDifferencesTest {

    private static final Reference BUILT_IN = Reference.builtIn();

    private final Map<String, String> files = new HashMap<>();

    @Test
    void aRowThatOnlyOneHasDiffersOnItsDays() {
        file("plan", "unit-limit,96361,both,4,2025-01-01,2026-01-01,m");

        assertThat(between("commercial", "plan"))
                .containsExactly("unit-limit 96361 both 2025-01-01 to 2026-01-01: - | 4 of plan");
        assertThat(between("plan", "commercial"))
                .containsExactly("unit-limit 96361 both 2025-01-01 to 2026-01-01: 4 of plan | -");
    }

    @Test
    void aRowThatSaysWhatTheParentSaysDoesNotDiffer() {
        file("plan", "switch,mixedBag,both,one-service,2024-01-01,,m");

        assertThat(between("commercial", "plan")).isEmpty();
        assertThat(between("plan", "plan")).isEmpty();
    }

    @Test
    void whatDiffersInOneSettingIsToldForIt() {
        file(
                "plan",
                "switch,mixedBag,professional,concurrent,2024-01-01,,m",
                "switch,derivedStop,both,refuse,2024-01-01,,m");

        assertThat(between("commercial", "plan"))
                .containsExactly(
                        "switch mixedBag professional 2024-01-01 to 2027-04-01: one-service of commercial |"
                                + " concurrent of plan",
                        "switch derivedStop both 2024-01-01 to 2027-04-01: accept of commercial | refuse of plan");
    }

    @Test
    void everyStretchOfDaysIsTold() {
        file(
                "plan",
                "unit-limit,96361,both,4,2024-01-01,2025-01-01,m",
                "unit-limit,96361,both,6,2025-01-01,2025-07-01,m",
                "unit-limit,96361,both,8,2026-01-01,,m");
        file("other", "unit-limit,96361,both,6,2024-01-01,,m");

        assertThat(between("plan", "other"))
                .containsExactly(
                        "unit-limit 96361 both 2024-01-01 to 2025-01-01: 4 of plan | 6 of other",
                        "unit-limit 96361 both 2025-07-01 to 2026-01-01: - | 6 of other",
                        "unit-limit 96361 both 2026-01-01 to 2027-04-01: 8 of plan | 6 of other");
    }

    @Test
    void onADayThereIsWhatDiffersOnThatDay() {
        file("plan", "unit-limit,96361,both,4,2025-01-01,2026-01-01,m");

        assertThat(on("2024-12-31")).isEmpty();
        assertThat(on("2025-01-01")).hasSize(1);
        assertThat(on("2025-12-31")).hasSize(1);
        assertThat(on("2026-01-01")).isEmpty();
    }

    @Test
    void daysOnWhichOneIsNotInForceAreLeftOut() {
        file("plan", "unit-limit,96361,both,4,2024-01-01,,m");

        assertThat(between("plan", "medicare"))
                .contains("unit-limit 96361 both 2024-01-01 to 2027-04-01: 4 of plan | -")
                .contains("policy medicare both 2024-01-01 to 2027-04-01: no of plan | yes of medicare")
                .noneMatch(line -> line.contains("2023"));
    }

    private List<String> between(String one, String other) {
        return between(one, other, new DateRange(BUILT_IN.coversFrom(), BUILT_IN.coversTo()));
    }

    private List<String> on(String day) {
        LocalDate from = LocalDate.parse(day);
        return between("commercial", "plan", new DateRange(from, from.plusDays(1)));
    }

    private List<String> between(String one, String other, DateRange days) {
        Policies policies = BUILT_IN.with(new SitePolicies(files)).policies();
        return PolicyDifferences.between(policies.line(one), policies.line(other), days).stream()
                .map(PolicyDifferencesTest::inWords)
                .toList();
    }

    private static String inWords(PolicyDifference difference) {
        Setting setting = difference.setting();
        return difference.question() + " " + (setting == null ? "both" : setting.written()) + " "
                + difference.days().from() + " to " + difference.days().to() + ": " + inWords(difference.one()) + " | "
                + inWords(difference.other());
    }

    private static String inWords(@Nullable PolicyRow row) {
        return row == null ? "-" : row.value() + " of " + row.policy();
    }

    private void file(String id, String... rows) {
        files.put(id + ".csv", """
                kind,subject,setting,value,from,to,source
                policy,label,both,a plan,2024-01-01,,m
                policy,parent,both,commercial,2024-01-01,,m
                %s
                """.formatted(String.join("\n", rows)));
    }
}
