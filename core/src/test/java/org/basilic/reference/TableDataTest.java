package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of the rows of the built-in tables, whatever they say. */
class TableDataTest {

    /** Sources that rules cite and no row does. */
    private static final Set<String> CITED_BY_RULES = Set.of("cgs-waste", "ophthalmology-waste", "rac-0137");

    private static final Tables TABLES = Tables.read(new EditedTables());

    static List<String> dated() {
        return EditedTables.DATED;
    }

    @ParameterizedTest
    @MethodSource("dated")
    void theCommentSaysWhatTheKeyIsAndHowTheDatesAreMeant(String fileName) {
        assertThat(comment(fileName))
                .contains("Key: ")
                .contains("`to` is the first day no longer covered")
                .contains("2023-01-01 is the first day that the tables cover");
    }

    @ParameterizedTest
    @MethodSource("dated")
    void theRowsAreSortedOrTheCommentSaysInWhichOrderTheyAre(String fileName) {
        if (!comment(fileName).contains("Order: ")) {
            assertThat(rows(fileName)).isSortedAccordingTo(Comparator.comparing(row -> row.replace(',', '\u0001')));
        }
    }

    @ParameterizedTest
    @MethodSource("dated")
    void theLastColumnsAreTheDatesAndTheSource(String fileName) {
        assertThat(header(fileName)).endsWith(",from,to,source");
    }

    @ParameterizedTest
    @MethodSource("dated")
    void noLineIsLongerThanAScreenUnlessItListsNamesOrSentences(String fileName) {
        boolean lists = List.of(DrugTables.DRUGS, DiagnosisTables.INDICATIONS, ClaimEditTable.EDITS)
                .contains(fileName);
        int longest = lists ? 1100 : 200;
        for (String line : new EditedTables().text(fileName).split("\n", -1)) {
            assertThat(line).as(fileName).hasSizeLessThanOrEqualTo(longest);
        }
    }

    @Test
    void everySourceIsCitedByARowOrARuleOrAFeedMap() throws IOException {
        Set<String> cited = new HashSet<>(CITED_BY_RULES);
        List<String> all = new ArrayList<>();
        for (String fileName : EditedTables.DATED) {
            all.addAll(rows(fileName));
        }
        try (Stream<Path> maps = Files.list(Path.of("../reference/feeds"))) {
            for (Path map : maps.toList()) {
                all.addAll(Files.readAllLines(map));
            }
        }
        for (String row : all) {
            cited.addAll(List.of(row.substring(row.lastIndexOf(',') + 1).split(";")));
        }
        assertThat(cited).containsAll(TABLES.sourceIds());
    }

    @Test
    void aSourceHasAnIdOfLowerCaseWordsAndAnAddressOnTheWeb() {
        for (SourceRow source : TABLES.sources()) {
            assertThat(source.id()).matches("[a-z0-9]+([-.][a-z0-9]+)*");
            assertThat(source.address()).matches("|https?://\\S+");
        }
    }

    @Test
    void everyCodeIsWellFormed() {
        Set<String> codes = new TreeSet<>();
        TABLES.codes().forEach(row -> codes.add(row.fact().code()));
        TABLES.services().forEach(row -> codes.add(row.fact().code()));
        TABLES.inclusions().forEach(row -> codes.add(row.fact().code()));
        TABLES.drugTables().drugs().forEach(row -> codes.add(row.fact().hcpcs()));
        TABLES.editTables()
                .pairs()
                .forEach(row ->
                        codes.addAll(List.of(row.fact().column1(), row.fact().column2())));
        TABLES.editTables()
                .addons()
                .forEach(row ->
                        codes.addAll(List.of(row.fact().addon(), row.fact().parent())));
        TABLES.products().forEach(row -> codes.add(row.fact().administration().first()));

        assertThat(codes).hasSizeGreaterThan(700).allMatch(code -> code.matches("[A-Z0-9][0-9]{4}"));
    }

    @Test
    void noCodeIsAPairWithItself() {
        assertThat(TABLES.editTables().pairs())
                .noneMatch(row -> row.fact().column1().equals(row.fact().column2()));
    }

    @Test
    void anAddOnAndItsParentsAreCodesWithARole() {
        Set<String> codes = new HashSet<>();
        TABLES.codes().forEach(row -> codes.add(row.fact().code()));

        assertThat(TABLES.editTables().addons())
                .allMatch(row -> codes.contains(row.fact().addon()));
        assertThat(TABLES.editTables().addons())
                .allMatch(row -> codes.contains(row.fact().parent()));
    }

    @Test
    void aProductWithItsOwnAdministrationIsADrugOfTheTable() {
        Set<String> codes = new HashSet<>();
        TABLES.drugTables().drugs().forEach(row -> codes.add(row.fact().hcpcs()));

        assertThat(TABLES.products()).allMatch(row -> codes.contains(row.fact().product()));
    }

    @Test
    void theNamesOfDrugsArePlainlyWrittenAndNotRepeated() {
        for (Dated<DrugTables.Drug> row : TABLES.drugTables().drugs()) {
            List<String> names = row.fact().names();
            assertThat(names).as(row.fact().hcpcs()).doesNotHaveDuplicates();
            for (String name : names) {
                assertThat(name).isEqualTo(DrugNames.plain(name));
            }
        }
    }

    @Test
    void everyDrugOfTheTableIsFoundByEachOfItsNames() {
        for (Dated<DrugTables.Drug> row : TABLES.drugTables().drugs()) {
            DayTables tables = Reference.builtIn().on(row.inForce().from());
            for (String name : row.fact().names()) {
                DrugMatch match = tables.drugs().match(null, name);
                List<String> codes = new ArrayList<>(match.candidates());
                if (match.hcpcs() != null) {
                    codes.add(match.hcpcs());
                }
                assertThat(codes).as(name).contains(row.fact().hcpcs());
            }
        }
    }

    @Test
    void theHydrationFluidsAreTheOnlyDrugsOfTheirClass() {
        assertThat(TABLES.drugTables().drugs())
                .filteredOn(row -> row.fact().byCode().drugClass() == org.basilic.model.DrugClass.HYDRATION)
                .extracting(row -> row.fact().hcpcs())
                .containsExactly("J7030", "J7040", "J7042", "J7050", "J7060", "J7070", "J7120", "J7121");
    }

    private static String comment(String fileName) {
        StringBuilder comment = new StringBuilder();
        for (String line : new EditedTables().text(fileName).split("\n", -1)) {
            if (line.startsWith("#")) {
                comment.append(line).append('\n');
            }
        }
        return comment.toString();
    }

    private static String header(String fileName) {
        return lines(fileName).get(0);
    }

    private static List<String> rows(String fileName) {
        List<String> lines = lines(fileName);
        return lines.subList(1, lines.size());
    }

    private static List<String> lines(String fileName) {
        return new EditedTables()
                .text(fileName)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
