package org.basilic.testkit.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.testkit.edits.Rows.builtIn;
import static org.basilic.testkit.edits.Rows.cell;
import static org.basilic.testkit.edits.Rows.ofExtract;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basilic.model.Setting;
import org.basilic.reference.CodeStatus;
import org.basilic.reference.DayTables;
import org.basilic.reference.EditExtent;
import org.basilic.reference.PairIndicator;
import org.basilic.reference.PaymentSystem;
import org.basilic.reference.Reference;
import org.basilic.reference.UnitLimit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the built-in tables of edits say is what Medicare's own files say, row by row and both ways, or the list of differences
 * says why not.
 */
class OfficialEditsTest {

    /** First and last day of the quarter for which the extract was made. */
    @ParameterizedTest
    @CsvSource({
        "practitioner, professional, 2024-07-01",
        "practitioner, professional, 2024-09-30",
        "hospital, facility, 2024-07-01",
        "hospital, facility, 2024-09-30"
    })
    void everyPairIsThatOfJuly2024(String file, String setting, LocalDate day) {
        List<Map<String, String>> theirs = ofExtract("ncci_ptp_" + file + "_2024Q3_infusion.csv").stream()
                .filter(row -> cell(row, "deletion_date").isEmpty())
                .toList();
        Differences differences = comparePairs("ptp-" + file + "-2024Q3", setting, day, theirs, null);

        differences.areThoseListed(600);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01", "2026-12-31"})
    void everyHospitalPairIsThatOfOctober2026(LocalDate day) {
        List<Map<String, String>> theirs = ofExtract("ncci_ptp_hospital_2026Q4_col1_963xx-965xx.csv");
        Set<String> firsts = theirs.stream().map(row -> cell(row, "column1")).collect(Collectors.toSet());
        Differences differences = comparePairs("ptp-hospital-2026Q4", "facility", day, theirs, firsts);

        differences.areThoseListed(400);
    }

    /** Where the file deleted a pair, ours has none either. */
    @ParameterizedTest
    @CsvSource({"practitioner, PROFESSIONAL", "hospital, FACILITY"})
    void noDeletedPairIsInForce(String file, Setting setting) {
        DayTables tables = Reference.builtIn().on(LocalDate.of(2024, 7, 1));
        Set<String> active = new HashSet<>();
        int deleted = 0;
        for (Map<String, String> row : ofExtract("ncci_ptp_" + file + "_2024Q3_infusion.csv")) {
            String pair = cell(row, "column1") + "/" + cell(row, "column2");
            if (cell(row, "deletion_date").isEmpty()) {
                active.add(pair);
            }
        }
        for (Map<String, String> row : ofExtract("ncci_ptp_" + file + "_2024Q3_infusion.csv")) {
            String pair = cell(row, "column1") + "/" + cell(row, "column2");
            if (!active.contains(pair)) {
                deleted++;
                assertThat(tables.pair(cell(row, "column1"), cell(row, "column2"), setting))
                        .as(pair)
                        .isEqualTo(PairIndicator.NONE);
            }
        }
        assertThat(deleted).isGreaterThan(150);
    }

    /** The codes of which our pairs are said to be complete are no others than those that the file was asked for. */
    @ParameterizedTest
    @CsvSource({"practitioner, PROFESSIONAL", "hospital, FACILITY"})
    void everyPairOfTheFileIsBetweenCodesThatAreSaidToBeComplete(String file, Setting setting) {
        DayTables tables = Reference.builtIn().on(LocalDate.of(2024, 7, 1));
        int covered = 0;
        for (Map<String, String> row : ofExtract("ncci_ptp_" + file + "_2024Q3_infusion.csv")) {
            EditExtent first = tables.editsOf(cell(row, "column1"), setting).extent();
            EditExtent second = tables.editsOf(cell(row, "column2"), setting).extent();
            if (cell(row, "deletion_date").isEmpty()) {
                covered++;
                assertThat(first.completeWith(second)).as(row.toString()).isTrue();
            }
        }
        assertThat(covered).isGreaterThan(600);
    }

    private static Differences comparePairs(
            String name,
            String setting,
            LocalDate day,
            List<Map<String, String>> theirs,
            @Nullable Set<String> firsts) {
        Setting who = setting.equals("facility") ? Setting.FACILITY : Setting.PROFESSIONAL;
        DayTables tables = Reference.builtIn().on(day);
        Differences differences = new Differences(name);
        Set<String> there = new HashSet<>();
        for (Map<String, String> row : theirs) {
            String column1 = cell(row, "column1");
            String column2 = cell(row, "column2");
            there.add(column1 + "/" + column2);
            differences.compare(
                    column1, column2, tables.pair(column1, column2, who).written(), cell(row, "modifier_indicator"));
        }
        for (Map<String, String> row : builtIn("pairs.csv", day)) {
            String column1 = cell(row, "column1");
            String column2 = cell(row, "column2");
            boolean ours =
                    cell(row, "setting").equals("both") || cell(row, "setting").equals(setting);
            boolean selected = firsts == null || firsts.contains(column1);
            if (ours && selected && !there.contains(column1 + "/" + column2)) {
                differences.compare(column1, column2, cell(row, "indicator"), "none");
            }
        }
        return differences;
    }

    @ParameterizedTest
    @CsvSource({
        "practitioner, professional, 2024-07-01",
        "practitioner, professional, 2024-09-30",
        "hospital, facility, 2024-07-01",
        "hospital, facility, 2024-09-30"
    })
    void everyLimitIsThatOfJuly2024(String column, String setting, LocalDate day) {
        Differences differences = new Differences("mue-" + column + "-2024Q3");
        Set<String> there = new HashSet<>();
        for (Map<String, String> row : ofExtract("ncci_mue_2024Q3_infusion.csv")) {
            there.add(cell(row, "code"));
            differences.compare(cell(row, "code"), "", limit(cell(row, "code"), setting, day), limit(row, column));
        }
        for (Map<String, String> row : ofExtract("../ncci_mue_2024Q3_hcpcs_level2.csv")) {
            String ours = limit(cell(row, "code"), setting, day);
            if (there.add(cell(row, "code")) && !ours.equals("none")) {
                differences.compare(cell(row, "code"), "", ours, limit(row, column));
            }
        }
        for (Map<String, String> row : builtIn("unit-limits.csv", day)) {
            boolean ours =
                    cell(row, "setting").equals("both") || cell(row, "setting").equals(setting);
            if (ours && !there.contains(cell(row, "code"))) {
                differences.compare(cell(row, "code"), "", limit(cell(row, "code"), setting, day), "none");
            }
        }

        differences.areThoseListed(120);
    }

    @Test
    void everyHospitalLimitThatWasLookedUpAgainIsThatOfOctober2026() {
        Differences differences = new Differences("mue-hospital-2026Q4");
        for (Map<String, String> row : ofExtract("ncci_mue_2024Q3_infusion.csv")) {
            if (cell(row, "hospital_same_in_2026Q4").equals("checked-identical")) {
                String ours = limit(cell(row, "code"), "facility", LocalDate.of(2026, 10, 1));
                differences.compare(cell(row, "code"), "", ours, limit(row, "hospital"));
            }
        }

        differences.areThoseListed(28);
    }

    private static String limit(Map<String, String> row, String column) {
        return cell(row, column + "_mue") + "/" + cell(row, column + "_mai");
    }

    private static String limit(String code, String setting, LocalDate day) {
        Setting who = setting.equals("facility") ? Setting.FACILITY : Setting.PROFESSIONAL;
        UnitLimit limit = Reference.builtIn().on(day).editsOf(code, who).limit();
        return limit == null
                ? "none"
                : limit.units() + "/" + limit.adjudication().written();
    }

    @ParameterizedTest
    @CsvSource({"2024-06-03", "2024-06-30"})
    void everyParentOfAnAddOnIsThatOfTheListOrOfTheCodingBook(LocalDate day) {
        DayTables tables = Reference.builtIn().on(day);
        Differences differences = new Differences("add-on-2024-06");
        Set<String> there = new HashSet<>();
        for (Map<String, String> row : ofExtract("ncci_addon_codes_2024-06_infusion.csv")) {
            String addon = cell(row, "add_on_code");
            String parent = cell(row, "primary_code");
            there.add(addon + "/" + parent);
            differences.compare(
                    addon, parent, tables.parentsOf(addon).contains(parent) ? "1" : "none", cell(row, "aoc_type"));
        }
        for (Map<String, String> row : builtIn("addons.csv", day)) {
            if (!there.contains(cell(row, "addon") + "/" + cell(row, "parent"))) {
                differences.compare(cell(row, "addon"), cell(row, "parent"), "1", "none");
            }
        }

        differences.areThoseListed(170);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01", "2026-03-31"})
    void everyHospitalStatusIsThatOfJanuary2026(LocalDate day) {
        Differences differences = new Differences("opps-2026-01");
        Set<String> there = new HashSet<>();
        for (Map<String, String> row : ofExtract("opps_addendum_b_2026-01_infusion.csv")) {
            there.add(cell(row, "hcpcs"));
            differences.compare(
                    cell(row, "hcpcs"),
                    "",
                    status(cell(row, "hcpcs"), PaymentSystem.OPPS, day),
                    cell(row, "status_indicator") + "/" + cell(row, "apc"));
        }
        addOurs("opps", PaymentSystem.OPPS, day, there, differences);

        differences.areThoseListed(60);
    }

    @ParameterizedTest
    @CsvSource({"2024-07-01", "2024-09-30"})
    void everyPhysicianStatusIsThatOfJuly2024(LocalDate day) {
        Differences differences = new Differences("pfs-2024-07");
        Set<String> there = new HashSet<>();
        for (Map<String, String> row : ofExtract("pfs_rvu24c_infusion.csv")) {
            String modifier = cell(row, "modifier");
            there.add(cell(row, "hcpcs"));
            differences.compare(
                    cell(row, "hcpcs"),
                    modifier,
                    modifier.isEmpty() ? status(cell(row, "hcpcs"), PaymentSystem.PFS, day) : "none",
                    cell(row, "status") + "/" + cell(row, "pc_tc"));
        }
        addOurs("pfs", PaymentSystem.PFS, day, there, differences);

        differences.areThoseListed(110);
    }

    private static void addOurs(
            String word, PaymentSystem system, LocalDate day, Set<String> there, Differences differences) {
        for (Map<String, String> row : builtIn("code-statuses.csv", day)) {
            if (cell(row, "system").equals(word) && !there.contains(cell(row, "code"))) {
                differences.compare(cell(row, "code"), "", status(cell(row, "code"), system, day), "none");
            }
        }
    }

    private static String status(String code, PaymentSystem system, LocalDate day) {
        CodeStatus status = Reference.builtIn().on(day).edits().status(code, system);
        return status == null ? "none" : status.status() + "/" + status.detail();
    }

    @Test
    void aListedClassHoldsWhatItNamesAndNothingElse() {
        Difference listed = new Difference("f", "96380", "*", "*", "none");

        assertThat(listed.holds(new Difference("f", "96380", "99213", "1", "none")))
                .isTrue();
        assertThat(listed.holds(new Difference("g", "96380", "99213", "1", "none")))
                .isFalse();
        assertThat(listed.holds(new Difference("f", "96381", "99213", "1", "none")))
                .isFalse();
        assertThat(listed.holds(new Difference("f", "96380", "99213", "1", "0")))
                .isFalse();
        assertThat(Differences.listed()).doesNotHaveDuplicates();
    }
}
