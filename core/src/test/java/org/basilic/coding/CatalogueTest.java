package org.basilic.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basilic.architecture.CoreClasses;
import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.given.RandomCharts;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.reference.SwitchRow;
import org.basilic.result.Citation;
import org.basilic.result.Finding;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.junit.jupiter.api.Test;

/** What holds for every rule card, every reason and every question. */
class CatalogueTest {

    private static final Pattern ID = Pattern.compile("[A-Z]+-?[A-Z0-9]+[A-Z]?");
    private static final Pattern PAYMENT = Pattern.compile(
            "\\b(pay|pays|paid|payer|payment|payable|bill|bills|billed|billing|billable|code|codes|coded|coding|reimburse"
                    + "|reimbursed|reimbursement|charge|charges|charged|claim|claims|insurance|insurer|revenue|units?"
                    + "|modifier|cpt|hcpcs)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final EnumSet<Switch> OF_DRUGS =
            EnumSet.of(Switch.WASTE_SUB_UNIT, Switch.WASTE_REQUIRED, Switch.PROGRAM_340B);

    private static final List<JavaClass> RULES = CoreClasses.ofRules();

    @Test
    void thereAreManyCardsAndNoTwoShareAnId() {
        List<String> ids = Rulebook.cards().stream().map(RuleCard::id).toList();

        assertThat(ids).hasSizeGreaterThan(55).doesNotHaveDuplicates().allMatch(ID.asMatchPredicate());
    }

    @Test
    void everyCardOfEveryRuleStandsInTheRulebook() {
        Set<String> declared = new TreeSet<>();
        for (JavaClass rule : RULES) {
            for (JavaField field : rule.getFields()) {
                if (field.getRawType().isEquivalentTo(RuleCard.class)
                        && field.getModifiers().contains(JavaModifier.STATIC)) {
                    declared.add(rule.getName() + "." + field.getName());
                }
            }
        }

        assertThat(declared).hasSameSizeAs(Rulebook.cards());
    }

    @Test
    void titlesAreShortNounPhrases() {
        for (RuleCard card : Rulebook.cards()) {
            assertThat(card.title().split(" ")).as(card.id()).hasSizeLessThan(10);
            assertThat(card.title()).as(card.id()).doesNotEndWith(".").isNotBlank();
            assertThat(card.title())
                    .as(card.id())
                    .satisfies(title -> assertThat(title.charAt(0)).isUpperCase());
        }
    }

    @Test
    void whatARuleSaysAreWholeSentences() {
        for (RuleCard card : Rulebook.cards()) {
            assertThat(card.says()).as(card.id()).endsWith(".").doesNotContain("  ");
        }
    }

    @Test
    void everyCitationIsOfASourceThatIsListed() {
        for (RuleCard card : Rulebook.cards()) {
            assertThat(card.cites()).as(card.id()).isNotEmpty();
            for (Citation citation : card.cites()) {
                assertThat(Reference.builtIn().hasSource(citation.source()))
                        .as("%s cites %s", card.id(), citation)
                        .isTrue();
            }
        }
    }

    @Test
    void everyRuleHasATestOfItsName() {
        for (JavaClass rule : RULES) {
            boolean hasCard = rule.getFields().stream()
                    .anyMatch(field -> field.getRawType().isEquivalentTo(RuleCard.class)
                            && field.getModifiers().contains(JavaModifier.STATIC));
            if (hasCard) {
                String test = rule.getName() + "Test";
                assertThatCode(() -> Class.forName(test)).as(test).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void reasonsAreRecordsWithinTheirRule() {
        int reasons = 0;
        for (JavaClass rule : RULES) {
            if (rule.isAssignableTo(Reason.class)) {
                reasons++;
                assertThat(rule.isRecord()).as(rule.getName()).isTrue();
                assertThat(rule.isMemberClass()).as(rule.getName()).isTrue();
            }
        }

        assertThat(reasons).isGreaterThan(90);
    }

    @Test
    void everyQuestionIsHeardAndIsNeutral() {
        Set<String> heard = new TreeSet<>();
        for (Coded coded : everything()) {
            for (Finding finding : coded.result().findings()) {
                if (finding.because() instanceof Query query) {
                    heard.add(query.getClass().getName());
                    assertThat(query.question())
                            .as(query.rule().id())
                            .contains("?")
                            .doesNotContainPattern(PAYMENT)
                            .doesNotContain("null");
                }
            }
        }
        assertThat(heard).containsExactlyElementsOf(declared(Query.class));
    }

    @Test
    void everyReasonIsHeardAndSpeaksInOneSentenceWithoutAFullStop() {
        Set<String> heard = new TreeSet<>();
        List<Reason> all = new ArrayList<>(ClaimSamples.reasons());
        everything().forEach(coded -> all.addAll(reasons(coded)));
        for (Reason reason : all) {
            heard.add(reason.getClass().getName());
            assertThat(reason.inWords())
                    .as(reason.rule().id())
                    .isNotBlank()
                    .doesNotEndWith(".")
                    .doesNotContain("null", "  ", "%");
            assertThat(Rulebook.cards()).contains(reason.rule());
        }

        assertThat(heard).containsExactlyElementsOf(declared(Reason.class));
    }

    @Test
    void everyFindingThatIsMoreThanInformationForeseesADenial() {
        Set<String> without = new TreeSet<>();
        for (Coded coded : everything()) {
            for (Finding finding : coded.result().findings()) {
                boolean information = finding.severity() == Severity.INFO;
                if ((finding.denial() == null) != information) {
                    Reason because = finding.because();
                    without.add(because.rule().id() + " " + because.getClass().getSimpleName());
                }
            }
        }

        assertThat(without).isEmpty();
    }

    @Test
    void everyLineHasAReasonAndEveryNotReportedOneNamesSomething() {
        for (Coded coded : everything()) {
            assertThat(coded.result().lines()).allMatch(line -> !line.because().isEmpty() && line.units() > 0);
            assertThat(coded.result().notReported())
                    .allMatch(left ->
                            !left.because().isEmpty() && (left.administration() != null || left.code() != null));
        }
    }

    @Test
    void everyValueOfEverySwitchIsTaken() {
        for (SwitchRow row : Reference.builtIn().switchRows()) {
            for (Chart chart : Samples.forQuestions()) {
                assertThatCode(() -> chart.with(row.name(), row.value()).coded())
                        .as("%s = %s", row.name().written(), row.value())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyValueOfEverySwitchThatConcernsAdministrationsChangesSomeLine() {
        Map<Switch, List<String>> values = values();
        for (Switch name : EnumSet.complementOf(OF_DRUGS)) {
            List<String> bills = new ArrayList<>();
            for (String value : values.getOrDefault(name, List.of())) {
                bills.add(Samples.disputed().stream()
                        .map(chart -> chart.with(name, value).coded().billByDay())
                        .collect(Collectors.joining(" | ")));
            }

            assertThat(bills).as(name.written()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyValueOfEverySwitchThatConcernsDrugsChangesSomeDrugLineAndNoOther() {
        Map<Switch, List<String>> values = values();
        for (Switch name : OF_DRUGS) {
            List<String> drugs = new ArrayList<>();
            Set<String> others = new TreeSet<>();
            for (String value : values.getOrDefault(name, List.of())) {
                List<Coded> coded = DrugSamples.disputed().stream()
                        .map(chart -> chart.with(name, value).coded())
                        .toList();
                drugs.add(coded.stream().map(Coded::drugs).collect(Collectors.joining(" | ")));
                others.add(coded.stream().map(Coded::billByDay).collect(Collectors.joining(" | ")));
            }

            assertThat(drugs).as(name.written()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            assertThat(others).as(name.written()).hasSize(1);
        }
    }

    private static Map<Switch, List<String>> values() {
        Map<Switch, List<String>> values = new EnumMap<>(Switch.class);
        for (SwitchRow row : Reference.builtIn().switchRows()) {
            values.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row.value());
        }
        return values;
    }

    private static Set<String> declared(Class<?> kind) {
        Set<String> declared = new TreeSet<>();
        for (JavaClass rule : RULES) {
            if (rule.isAssignableTo(kind)) {
                declared.add(rule.getName());
            }
        }
        return declared;
    }

    private static List<Coded> everything() {
        List<Coded> all = new ArrayList<>();
        for (Chart chart : Samples.forQuestions()) {
            all.add(chart.coded());
        }
        for (Chart chart : Samples.disputed()) {
            all.add(chart.coded());
        }
        for (Chart chart : Samples.forReasons()) {
            all.add(chart.coded());
        }
        for (Chart chart : PolicySamples.forReasons()) {
            all.add(chart.coded());
        }
        for (Chart chart : DrugSamples.forReasons()) {
            all.add(chart.coded());
        }
        for (Chart chart : DrugSamples.disputed()) {
            all.add(chart.coded());
        }
        all.addAll(DiagnosisSamples.coded());
        Random random = new Random(21);
        for (int i = 0; i < 300; i++) {
            all.add(RandomCharts.next(random).coded());
        }
        return all;
    }

    private static List<Reason> reasons(Coded coded) {
        List<Reason> all = new ArrayList<>(
                coded.result().findings().stream().map(Finding::because).toList());
        coded.result().lines().forEach(line -> all.addAll(line.because()));
        coded.result().notReported().forEach(left -> all.addAll(left.because()));
        coded.result().minutes().forEach(stretch -> all.add(stretch.because()));
        coded.result().edits().forEach(edit -> all.add(edit.because()));
        return all;
    }
}
