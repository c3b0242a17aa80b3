package org.basilic.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.remittance.Made.answer;
import static org.basilic.remittance.Made.claim;
import static org.basilic.remittance.Made.co;
import static org.basilic.remittance.Made.dollars;
import static org.basilic.remittance.Made.line;
import static org.basilic.remittance.Made.paid;
import static org.basilic.remittance.Made.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.basilic.claim.Claim;
import org.basilic.reference.Reference;
import org.basilic.reference.SitePolicies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final Claim CLAIM = claim(line("96375", "850.00"), line("J1745", "900.00", "JZ"));

    @Test
    void unitsThatThePayerCutAreALimitOfTheLeastThatItTook() {
        List<SuggestedRow> rows = rows(cut("3", "595.00"), cut("2", "680.00"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.inFile())
                    .isEqualTo("unit-limit,96375,professional,2,2026-03-02,,DRAFT from denials CO-151"
                            + " since the payment of 2026-04-01");
            assertThat(row.denials()).isEqualTo(2);
            assertThat(row.dollars()).isEqualTo("1275.00");
        });
    }

    @Test
    void aLimitIsNotDrawnFromALineOfWhichNothingOrAPartOfAUnitWasPaid() {
        assertThat(rows(cut("0", "850.00"))).isEmpty();
        assertThat(rows(cut("2.5", "100.00"))).isEmpty();
        assertThat(rows(cut("10", "100.00"))).isEmpty();
        assertThat(rows(cut(null, "100.00"))).isEmpty();
    }

    @Test
    void otherDenialsSuggestNothing() {
        PaidLine line = paid(null, "J1745", List.of("JZ"), "900", "0", List.of("N822"), co("4", "900"));

        assertThat(rows(line)).isEmpty();
    }

    @Test
    void eachDraftIsTakenByThePolicyFileThatItIsPutInto() {
        PaidLine refused = paid(null, "J1745", List.of("JZ"), "900", "0", List.of(), co("197", "900"));
        StringBuilder file = new StringBuilder("""
                kind,subject,setting,value,from,to,source
                policy,label,both,Our plan,2026-01-01,,manual p. 1
                policy,parent,both,commercial,2026-01-01,,manual p. 1
                """);
        rows(refused, cut("2", "680.00"))
                .forEach(row -> file.append(row.inFile()).append('\n'));

        Reference reference = Reference.builtIn().with(new SitePolicies(Map.of("plan.csv", file.toString())));

        assertThat(reference.policies().all())
                .filteredOn(policy -> policy.id().equals("plan"))
                .singleElement()
                .satisfies(policy -> assertThat(policy.rows()).hasSize(2));
    }

    private static PaidLine cut(@Nullable String units, String held) {
        PaidLine bare = paid("96375", "850.00", "0.00", co("151", held));
        return new PaidLine(
                1,
                bare.code(),
                List.of(),
                null,
                bare.charge(),
                bare.paid(),
                units == null ? null : new BigDecimal(units),
                null,
                dollars("10"),
                bare.service(),
                null,
                null,
                bare.adjustments(),
                List.of());
    }

    private static List<SuggestedRow> rows(PaidLine... lines) {
        return Made.review(payment("0.00", answer("4", "0.00", "0.00", lines)), CLAIM)
                .suggestions();
    }
}
