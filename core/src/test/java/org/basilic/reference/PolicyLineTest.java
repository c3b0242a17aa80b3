package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyLineTest {

    private static final PolicyQuestion BAG = new PolicyQuestion(PolicyRowKind.SWITCH, "mixedBag");
    private static final PolicyQuestion LIMIT = new PolicyQuestion(PolicyRowKind.UNIT_LIMIT, "96361");
    private static final Reference REFERENCE = Reference.builtIn().with(new SitePolicies(Map.of("plan.csv", """
                    kind,subject,setting,value,from,to,source
                    policy,label,both,a plan,2024-01-01,,m
                    policy,parent,both,commercial,2024-01-01,,m
                    switch,mixedBag,facility,concurrent,2026-01-01,2026-04-01,m
                    unit-limit,96361,both,4,2024-01-01,,m
                    """)));
    private final PolicyLine line = REFERENCE.policies().line("plan");

    @Test
    void theNearestRowOfTheSettingAnswersWhileItIsInForce() {
        assertThat(policyOf(BAG, Setting.FACILITY, "2025-12-31")).isEqualTo("commercial");
        assertThat(policyOf(BAG, Setting.FACILITY, "2026-01-01")).isEqualTo("plan");
        assertThat(policyOf(BAG, Setting.FACILITY, "2026-03-31")).isEqualTo("plan");
        assertThat(policyOf(BAG, Setting.FACILITY, "2026-04-01")).isEqualTo("commercial");
        assertThat(policyOf(BAG, Setting.PROFESSIONAL, "2026-01-01")).isEqualTo("commercial");
        assertThat(policyOf(LIMIT, Setting.PROFESSIONAL, "2023-12-31")).isNull();
    }

    @Test
    void itAnswersAsTheTermsOfTheDayDo() {
        for (LocalDate day : line.changes()) {
            for (Setting setting : Setting.values()) {
                if (line.policy().inForce().covers(day)) {
                    PayerTerms terms = REFERENCE.on(day).terms("plan", setting);
                    for (PolicyQuestion question : line.questions()) {
                        assertThat(line.answer(question, setting, day))
                                .as(question + " on " + day)
                                .isEqualTo(terms.row(question.kind(), question.subject()));
                    }
                    assertThat(line.medicare()).isEqualTo(terms.medicare());
                }
            }
        }
    }

    @Test
    void questionsStandInTheOrderOfTheSwitchTable() {
        assertThat(line.questions()).hasSize(Switch.values().length + 1);
        assertThat(line.questions().first().subject()).isEqualTo("initial.professional");
        assertThat(line.questions().last()).isEqualTo(LIMIT);
    }

    @Test
    void thereIsNoLineOfAPolicyThatThereIsNot() {
        assertThatThrownBy(() -> REFERENCE.policies().line("nobody")).hasMessage("no such policy: nobody");
    }

    private @Nullable String policyOf(PolicyQuestion question, Setting setting, String day) {
        PolicyRow row = line.answer(question, setting, LocalDate.parse(day));
        return row == null ? null : row.policy();
    }
}
