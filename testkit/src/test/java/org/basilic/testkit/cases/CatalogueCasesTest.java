package org.basilic.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.result.CodedEncounter;
import org.junit.jupiter.api.Test;

/** What the cases of the folder {@code cases} cover together: the switches' values, the dated rows, the rules that rest. */
class CatalogueCasesTest {

    /** The one switch whose values are a range of minutes: its ends, its default and a value between are enough. */
    private static final Switch RANGE = Switch.INFUSION_BAG_CHANGE_GAP;

    private static final Set<String> OF_THE_RANGE = Set.of("0", "1", "5", "15");

    @Test
    void everyValueOfASwitchStandsInSomeCase() throws IOException, MalformedCaseException {
        Set<String> wanted = new TreeSet<>();
        Reference.builtIn().switchRows().stream()
                .filter(row -> row.name() != RANGE || OF_THE_RANGE.contains(row.value()))
                .forEach(row -> wanted.add(row.name().written() + "=" + row.value()));
        Set<String> found = new TreeSet<>();
        for (GoldenCase golden : cases()) {
            golden.switches().forEach((name, value) -> found.add(name.written() + "=" + value));
        }

        assertThat(wanted).hasSizeGreaterThan(Switch.values().length);
        assertThat(found).containsAll(wanted);
    }

    @Test
    void aRuleIsNotBothShownAndLeftAlone() throws IOException, MalformedCaseException {
        for (GoldenCase golden : cases()) {
            assertThat(golden.leavesAlone()).as(golden.place()).doesNotContainAnyElementsOf(golden.shows());
        }
    }

    @Test
    void aRuleThatIsLeftAloneMakesNoLineUnlessTheCaseQuotesIt() throws IOException, MalformedCaseException {
        Coder coder = Coder.standard();
        List<String> speaking = new ArrayList<>();
        for (GoldenCase golden : cases()) {
            Set<String> quoted = golden.why().stream().map(GoldenCase.Why::rule).collect(Collectors.toSet());
            Request request = new Request(null, golden.switches(), Explain.ALL, false);
            CodedEncounter coded = coder.code(golden.encounter(), request);
            coded.lines().stream()
                    .flatMap(line -> line.because().stream())
                    .map(reason -> reason.rule().id())
                    .filter(rule -> golden.leavesAlone().contains(rule) && !quoted.contains(rule))
                    .forEach(rule -> speaking.add(rule + " in " + golden.place()));
        }

        assertThat(speaking).isEmpty();
    }

    @Test
    void everyDatedCodeHasACaseOnItsFirstDayAndOneOnTheDayBefore() throws IOException, MalformedCaseException {
        Set<LocalDate> firstDays = new TreeSet<>();
        firstDays.addAll(firstDays("product-administrations.csv"));
        firstDays.addAll(firstDays("codes.csv"));
        Set<LocalDate> days = new TreeSet<>();
        for (GoldenCase golden : cases()) {
            days.add(Objects.requireNonNull(EncounterCheck.dateOf(golden.encounter()), golden.place()));
        }

        assertThat(firstDays).hasSizeGreaterThan(5);
        for (LocalDate first : firstDays) {
            assertThat(days).contains(first, first.minusDays(1));
        }
    }

    private static List<GoldenCase> cases() throws IOException, MalformedCaseException {
        List<GoldenCase> cases = new ArrayList<>();
        for (Path file : CaseCheck.files(Checkout.cases())) {
            cases.add(CaseReader.read(file));
        }
        assertThat(cases).isNotEmpty();
        return cases;
    }

    /** Returns the days on which rows of a table begin after the first day that the tables cover. */
    private static List<LocalDate> firstDays(String table) throws IOException {
        List<String> rows = Files.readAllLines(
                        Checkout.cases().resolveSibling("reference").resolve(table))
                .stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        int from = Arrays.asList(rows.get(0).split(",", -1)).indexOf("from");
        return rows.stream()
                .skip(1)
                .map(row -> LocalDate.parse(row.split(",", -1)[from]))
                .filter(day -> day.isAfter(Reference.builtIn().coversFrom()))
                .distinct()
                .toList();
    }
}
