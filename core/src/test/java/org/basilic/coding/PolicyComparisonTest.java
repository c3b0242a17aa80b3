package org.basilic.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.shot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.comparison.LineDifference;
import org.basilic.given.Chart;
import org.basilic.given.Given;
import org.basilic.model.Route;
import org.basilic.reference.NotInForceException;
import org.basilic.reference.Reference;
import org.basilic.reference.SitePolicies;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyComparisonTest {

    private static final Given INFLIXIMAB = by(Route.IV_INFUSION, "a", "infliximab", null, "09:00+60");
    private static final String CLASS = "drug-class,J1745,both,therapeutic";
    private static final String OPENS = "modifier,96365/96372,both,XU";
    private static final String LIMIT = "unit-limit,96361,both,1";
    private static final String ACCEPTED = "hydration-diagnosis,E86,both,accepted";

    private PolicyComparison comparison = plan();

    @Test
    void anEncounterThatBothCodeAlikeHasNotChanged() {
        plan(CLASS);

        ComparedEncounter compared = compare(facility(bag("b", "cefepime", "09:00+60")));

        assertThat(compared.changed()).isFalse();
        assertThat(compared.one().policy()).isEqualTo("medicare");
        assertThat(compared.other().policy()).isEqualTo("plan");
    }

    @Test
    void whatOneAnswerAloneChangesIsThatAnswers() {
        plan(CLASS, LIMIT);

        assertThat(effects(facility(INFLIXIMAB)))
                .containsExactly("96413x1 | - by drug-class J1745", "- | 96365x1 by drug-class J1745");
    }

    @Test
    void whatOnlyTwoAnswersTogetherChangeIsTold() {
        plan(CLASS, OPENS);

        assertThat(effects(facility(INFLIXIMAB, shot("b", "ceftriaxone"))))
                .containsExactly(
                        "96413x1 | - by drug-class J1745",
                        "- | 96365x1 by drug-class J1745",
                        "96372-59x1 | 96372-XUx1 together");
    }

    @Test
    void aLineThatEachOfTwoAnswersMovesNamesThem() {
        plan("modifier,96365/96372,both,XU", "modifier,96365/*,both,XS");

        // The row for the pair itself wins over the row for any code beside it.
        assertThat(effects(facility(bag("a", "cefepime", "09:00+60"), shot("b", "ceftriaxone"))))
                .containsExactly("96372-59x1 | 96372-XUx1 by modifier 96365/96372");
    }

    @Test
    void findingsThatComeAreTheAnswersThatBringThem() {
        plan(LIMIT, CLASS);

        ComparedEncounter compared = compare(facility(fluid("h", "09:00+151")));

        assertThat(compared.lines()).isEmpty();
        assertThat(compared.changed()).isTrue();
        assertThat(compared.findings())
                .singleElement()
                .satisfies(effect -> assertThat(effect.added()).isTrue())
                .satisfies(effect -> assertThat(effect.alone()).hasToString("[unit-limit 96361]"));
    }

    @Test
    void diagnosesForHydrationAreOneAnswer() {
        plan(ACCEPTED, "hydration-diagnosis,R11,both,accepted");

        ComparedEncounter accepted = compare(facility(fluid("h", "09:00+91")).diagnosis("R11.2"));
        ComparedEncounter refused = compare(facility(fluid("h", "09:00+91")).diagnosis("R53.1"));

        assertThat(comparison.answers()).hasToString("[hydration-diagnosis *]");
        assertThat(accepted.changed()).isFalse();
        assertThat(refused.changed()).isTrue();
    }

    @Test
    void anAnswerThatTheSecondTakesAwayIsTriedToo() {
        Reference reference = reference(LIMIT);
        comparison = new PolicyComparison(reference, "plan", "medicare");

        ComparedEncounter compared = compare(facility(fluid("h", "09:00+151")));

        assertThat(compared.findings())
                .singleElement()
                .satisfies(effect -> assertThat(effect.added()).isFalse())
                .satisfies(effect -> assertThat(effect.alone()).hasToString("[unit-limit 96361]"));
    }

    @Test
    void everyDifferenceBetweenAnyTwoPoliciesHasItsAnswers() {
        Reference reference = Reference.builtIn();
        comparison = new PolicyComparison(reference, "medicare", "commercial");

        assertThat(comparison.answers()).isNotEmpty();
        assertThat(comparison.answers().get(0)).hasToString("policy medicare");
    }

    @Test
    void theTalliesAddUp() {
        plan(CLASS, OPENS, LIMIT);
        PolicyTally tally = new PolicyTally(comparison.answers());

        tally.add(compare(facility(bag("b", "cefepime", "09:00+60"))));
        tally.add(compare(facility(INFLIXIMAB)));
        tally.add(compare(facility(INFLIXIMAB, shot("b", "ceftriaxone"))));
        tally.add(compare(facility(fluid("h", "09:00+151"))));

        assertThat(List.of(tally.encounters(), tally.changed())).containsExactly(4, 3);
        assertThat(List.of(tally.added(), tally.gone(), tally.altered(), tally.findings()))
                .containsExactly(2, 2, 1, 3);
        assertThat(tally.byAnswer())
                .hasToString("{drug-class J1745=Count[encounters=2, lines=4, findings=2], modifier"
                        + " 96365/96372=Count[encounters=0, lines=0, findings=0], unit-limit"
                        + " 96361=Count[encounters=1, lines=0, findings=1]}");
        assertThat(tally.together()).isEqualTo(new PolicyTally.Count(1, 1, 0));
    }

    @Test
    void aPolicyThatIsNotInForceIsNotCompared() {
        comparison = new PolicyComparison(
                Reference.builtIn().with(new SitePolicies(Map.of("plan.csv", """
                        kind,subject,setting,value,from,to,source
                        policy,label,both,a plan,2026-01-01,,m
                        policy,parent,both,medicare,2026-01-01,,m
                        """))), "medicare", "plan");

        assertThatThrownBy(() -> compare(facility(INFLIXIMAB).on("2025-12-31")))
                .isInstanceOf(NotInForceException.class);
        assertThat(compare(facility(INFLIXIMAB).on("2026-01-01")).changed()).isFalse();
    }

    @Test
    void aPolicyThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> new PolicyComparison(Reference.builtIn(), "medicare", "nobody"))
                .hasMessage("no such policy: nobody");
    }

    private ComparedEncounter compare(Chart chart) {
        return comparison.compare(chart.encounter());
    }

    private List<String> effects(Chart chart) {
        List<String> effects = new ArrayList<>();
        for (PolicyEffect effect : compare(chart).lines()) {
            LineDifference line = effect.line();
            effects.add(side(line.before()) + " | " + side(line.after())
                    + (effect.together() ? " together" : " by " + join(effect.alone())));
        }
        return effects;
    }

    private static String join(List<?> answers) {
        return String.join(", ", answers.stream().map(Object::toString).toList());
    }

    private static String side(@Nullable CodedLine line) {
        return line == null
                ? "-"
                : line.code() + (line.modifiers().isEmpty() ? "" : "-" + String.join("-", line.modifiers())) + "x"
                        + line.units();
    }

    private PolicyComparison plan(String... rows) {
        comparison = new PolicyComparison(reference(rows), "medicare", "plan");
        return comparison;
    }

    private static Reference reference(String... rows) {
        StringBuilder text = new StringBuilder("""
                kind,subject,setting,value,from,to,source
                policy,label,both,a plan,2023-01-01,,m
                policy,parent,both,medicare,2023-01-01,,m
                """);
        for (String row : rows) {
            text.append(row).append(",2023-01-01,,m\n");
        }
        return Reference.builtIn().with(new SitePolicies(Map.of("plan.csv", text.toString())));
    }
}
