package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.basilic.architecture.CoreClasses;
import org.basilic.coding.Rulebook;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of the rows about diagnoses, what they support and what a payer would answer. */
class DiagnosisTablesTest {

    private static final Tables TABLES = Tables.read(new EditedTables());
    private static final DiagnosisTables DIAGNOSES = TABLES.diagnosisTables();

    private static final Pattern CODE = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?");
    private static final Pattern PATTERN = Pattern.compile(CODE + "|[A-Z][0-9][0-9A-Z]-[A-Z][0-9][0-9A-Z]");

    /** Codes that were on the list of adjustment reasons once and are not now. */
    private static final Set<String> GONE = Set.of("15", "38", "62", "125");

    /** Adjustment reasons that never stand without a remark. */
    private static final Set<String> WITH_REMARK = Set.of("16", "234", "251");

    @Test
    void everyDiagnosisIsWellFormedAndDotted() {
        assertThat(DIAGNOSES.diagnoses()).hasSizeGreaterThan(800);
        for (Dated<DiagnosisFacts> row : DIAGNOSES.diagnoses()) {
            assertThat(row.fact().code()).matches(CODE);
            assertThat(row.fact().title()).as(row.fact().code()).isNotBlank();
        }
    }

    @Test
    void anEndedDiagnosisNamesSuccessorsThatBeginThatDay() {
        int ended = 0;
        for (Dated<DiagnosisFacts> row : DIAGNOSES.diagnoses()) {
            LocalDate to = row.inForce().to();
            assertThat(row.fact().successors().isEmpty()).as(row.fact().code()).isEqualTo(to == null);
            if (to == null) {
                continue;
            }
            ended++;
            for (String successor : row.fact().successors()) {
                assertThat(DIAGNOSES.diagnoses())
                        .as("%s after %s", successor, row.fact().code())
                        .anyMatch(other -> other.fact().code().equals(successor)
                                && other.inForce().from().equals(to));
            }
        }
        assertThat(ended).isGreaterThan(5);
    }

    @Test
    void codesChangeInOctoberOrApril() {
        List<LocalDate> days = new ArrayList<>();
        for (Dated<DiagnosisFacts> row : DIAGNOSES.diagnoses()) {
            days.add(row.inForce().from());
            LocalDate to = row.inForce().to();
            if (to != null) {
                days.add(to);
            }
        }

        assertThat(days)
                .allMatch(day -> day.equals(TABLES.edition().coversFrom())
                        || (day.getDayOfMonth() == 1 && (day.getMonthValue() == 10 || day.getMonthValue() == 4)));
    }

    /** The titles of the codes that the customer's document prints say what the codes mean. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Z51.11 | chemotherapy
                    Z51.12 | immunotherapy
                    Z51.81 | monitoring
                    E86.0  | dehydration
                    J44.1  | obstructive
                    M05.79 | without organ involvement
                    R50.9  | fever
                    """)
    void theCodesOfTheCustomersDocumentAreThereWithTheirSense(String code, String sense) {
        assertThat(DIAGNOSES.diagnoses())
                .filteredOn(row -> row.fact().code().equals(code))
                .singleElement()
                .satisfies(row -> assertThat(row.fact().title()).containsIgnoringCase(sense))
                .satisfies(row -> assertThat(row.inForce().to()).isNull());
    }

    @Test
    void everyPatternIsACodeOrARangeOfCategoriesFromLowToHigh() {
        Set<String> written = new TreeSet<>();
        for (String table : List.of(DiagnosisTables.INDICATIONS, DiagnosisTables.ROLES)) {
            for (String list : lists(table)) {
                written.addAll(List.of(list.split(";", -1)));
            }
        }

        assertThat(written).hasSizeGreaterThan(300).allMatch(PATTERN.asMatchPredicate());
        for (String range : written) {
            int dash = range.indexOf('-');
            if (dash > 0) {
                assertThat(range.substring(dash + 1)).as(range).isGreaterThan(range.substring(0, dash));
            }
        }
    }

    @Test
    void noRowMeansOneDiagnosisTwice() {
        for (Dated<DiagnosisTables.Subjects> row : DIAGNOSES.indications()) {
            List<DiagnosisPattern> patterns = row.fact().indication().diagnoses();
            for (int i = 0; i < patterns.size(); i++) {
                List<DiagnosisPattern> others = new ArrayList<>(patterns);
                DiagnosisPattern one = others.remove(i);
                assertThat(others)
                        .as("%s among %s", one.inWords(), row.fact().subjects())
                        .noneMatch(other -> other.matches(one.from()) && other.matches(one.to()));
            }
        }
    }

    @Test
    void everyDrugWithIndicationsIsADrugOfTheTable() {
        Set<String> drugs = new HashSet<>();
        TABLES.drugTables().drugs().forEach(row -> drugs.add(row.fact().hcpcs()));

        assertThat(subjects("drug")).hasSizeGreaterThan(400).isSubsetOf(drugs);
    }

    @Test
    void everyLineWithIndicationsIsACodeWithARole() {
        Set<String> codes = new HashSet<>();
        TABLES.codes().forEach(row -> codes.add(row.fact().code()));

        assertThat(subjects("line")).contains("96360", "96361").isSubsetOf(codes);
    }

    @Test
    void theCommentExplainsEveryListThatARowNames() {
        String comment = new EditedTables()
                .text(DiagnosisTables.INDICATIONS)
                .lines()
                .filter(line -> line.startsWith("#"))
                .reduce("", (all, line) -> all + line + "\n");

        assertThat(DIAGNOSES.indications())
                .allMatch(
                        row -> comment.contains("#   " + row.fact().indication().policy() + " "));
    }

    @ParameterizedTest
    @EnumSource(DiagnosisRole.class)
    void everyRoleHasItsDiagnosesOnEveryDay(DiagnosisRole role) {
        LocalDate first = TABLES.edition().coversFrom();
        LocalDate last = TABLES.edition().coversTo().minusDays(1);

        for (LocalDate day : List.of(first, LocalDate.of(2025, 10, 1), last)) {
            assertThat(new DiagnosisCatalog(DIAGNOSES, day).inWords(role))
                    .as(day.toString())
                    .isNotBlank();
        }
    }

    @Test
    void everyDenialIsOfARuleThatExistsAndOfAReasonThatItGives() {
        Map<String, Set<String>> reasons = reasonsByRule();

        assertThat(reasons).hasSize(Rulebook.cards().size());
        assertThat(DIAGNOSES.denials()).hasSizeGreaterThan(60);
        for (Dated<RuleDenial> row : DIAGNOSES.denials()) {
            assertThat(reasons).containsKey(row.fact().rule());
            if (!row.fact().reason().equals("any")) {
                assertThat(reasons.get(row.fact().rule()))
                        .as(row.fact().rule())
                        .contains(row.fact().reason());
            }
        }
    }

    @Test
    void aDenialIsWrittenWithCodesThatExistAndWithARemarkWhereOneMustStand() {
        for (Dated<RuleDenial> row : DIAGNOSES.denials()) {
            String carc = row.fact().denial().carc();
            String rarc = row.fact().denial().rarc();
            assertThat(carc).as(row.fact().rule()).matches("[ABPWY]?[0-9]{1,3}").isNotIn(GONE);
            if (rarc == null) {
                assertThat(carc).as(row.fact().rule()).isNotIn(WITH_REMARK);
            } else {
                assertThat(rarc).as(row.fact().rule()).matches("(N|M|MA)[0-9]{1,3}");
            }
        }
    }

    /** Returns the lists of diagnoses as a table writes them. */
    private static List<String> lists(String table) {
        List<String> lines = new EditedTables()
                .text(table)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        int column = List.of(lines.get(0).split(",", -1)).indexOf("diagnoses");
        return lines.stream().skip(1).map(line -> line.split(",", -1)[column]).toList();
    }

    /** Returns the names of the subjects of a kind. */
    private static Set<String> subjects(String kind) {
        Set<String> names = new TreeSet<>();
        for (Dated<DiagnosisTables.Subjects> row : DIAGNOSES.indications()) {
            for (String subject : row.fact().subjects()) {
                if (subject.startsWith(kind + ":")) {
                    names.add(subject.substring(kind.length() + 1));
                }
            }
        }
        return names;
    }

    /** Returns, for each rule, the names of the reasons that stand in the class with its card. */
    private static Map<String, Set<String>> reasonsByRule() {
        Map<String, Set<String>> reasons = new HashMap<>();
        for (JavaClass rule : CoreClasses.ofRules()) {
            for (JavaField field : rule.getFields()) {
                if (field.getRawType().isEquivalentTo(RuleCard.class)
                        && field.getModifiers().contains(JavaModifier.STATIC)) {
                    reasons.put(card(rule, field).id(), nestedIn(rule));
                }
            }
        }
        return reasons;
    }

    private static Set<String> nestedIn(JavaClass rule) {
        Set<String> nested = new TreeSet<>();
        for (JavaClass one : CoreClasses.ofRules()) {
            if (one.isAssignableTo(Reason.class) && one.getName().startsWith(rule.getName() + "$")) {
                nested.add(one.getSimpleName());
            }
        }
        return nested;
    }

    private static RuleCard card(JavaClass rule, JavaField field) {
        try {
            Field card = Class.forName(rule.getName()).getDeclaredField(field.getName());
            card.setAccessible(true);
            return (RuleCard) Objects.requireNonNull(card.get(null));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(rule.getName() + "." + field.getName(), e);
        }
    }
}
