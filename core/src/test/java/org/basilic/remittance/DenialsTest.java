package org.basilic.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.basilic.remittance.Made.answer;
import static org.basilic.remittance.Made.claim;
import static org.basilic.remittance.Made.co;
import static org.basilic.remittance.Made.line;
import static org.basilic.remittance.Made.paid;
import static org.basilic.remittance.Made.payment;
import static org.basilic.remittance.Made.pr;
import static org.basilic.remittance.Made.review;

import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.reference.AdjustmentKind;
import org.basilic.reference.DenialAction;
import org.basilic.reference.PolicyRowKind;
import org.basilic.remittance.Prevention.Answer;
import org.basilic.remittance.Prevention.By;
import org.basilic.result.LineKind;
import org.junit.jupiter.api.Test;

class DenialsTest {
    private static final Claim CLAIM = claim(line("96365", "240.00"), line("J1745", "900.00", "JZ"));

    @Test
    void whatTheContractAndThePatientBearIsNoDenial() {
        PaymentReview review = review(
                payment(
                        "100.00",
                        answer(
                                "1",
                                "240.00",
                                "100.00",
                                paid(
                                        "96365",
                                        "240",
                                        "100",
                                        co("45", "80"),
                                        pr("1", "20"),
                                        pr("2", "20"),
                                        pr("3", "20")))),
                CLAIM);

        assertThat(review.denials()).isEmpty();
        assertThat(review.clean()).isTrue();
        assertThat(review.money().held(AdjustmentKind.CONTRACTUAL)).isEqualTo("80.00");
        assertThat(review.money().held(AdjustmentKind.PATIENT_SHARE)).isEqualTo("60.00");
        assertThat(review.money().charged()).isEqualTo("240.00");
        assertThat(review.money().paid()).isEqualTo("100.00");
    }

    @Test
    void aDenialNamesLineCodeDollarsAndTheRuleOfItsReasonAndRemark() {
        DeniedLine denied = only("J1745", List.of("JZ"), List.of("N822"), co("4", "900.00"));

        assertThat(denied.claimNumber()).isEqualTo("V1");
        assertThat(denied.ours()).isEqualTo(CLAIM.lines().get(1));
        assertThat(denied.kind()).isEqualTo(LineKind.DRUG);
        assertThat(denied.drug()).isEqualTo("infliximab");
        assertThat(denied.amount()).isEqualTo("900.00");
        assertThat(denied.action()).isEqualTo(DenialAction.CORRECT);
        assertThat(denied.prevention().answer()).isEqualTo(Answer.RULES);
        assertThat(denied.prevention().by()).isEqualTo(By.REASON_AND_REMARK);
        assertThat(denied.prevention().rules()).contains("JW-01").doesNotContain("CMS-04");
    }

    @Test
    void candidatesAreNarrowedToTheKindOfLine() {
        assertThat(only("96365", List.of(), List.of("M53"), co("16", "240.00"))
                        .prevention()
                        .rules())
                .doesNotContain("AMT-02", "DRUG-01");
        assertThat(only("J1745", List.of("JZ"), List.of("M53"), co("16", "900.00"))
                        .prevention()
                        .rules())
                .contains("AMT-02", "DRUG-01");
    }

    @Test
    void aReasonThatIsItsRemarkIsForeseenByNoRuleWithAnotherRemark() {
        DeniedLine denied = only("96365", List.of(), List.of("N999"), co("16", "240.00"));

        assertThat(denied.prevention()).isEqualTo(Prevention.NONE);
        assertThat(denied.prevention().inWords()).isEqualTo("no rule foresees this");
    }

    @Test
    void payersChooseBetweenNeighbouringReasons() {
        DeniedLine denied = only("96365", List.of(), List.of(), co("97", "240.00"));

        assertThat(denied.prevention().by()).isEqualTo(By.NEAR_REASON);
        assertThat(denied.prevention().rules()).contains("PTP-R1");
        assertThat(denied.prevention().inWords()).endsWith(" under a neighbouring reason");
    }

    @Test
    void aReasonThatTheTableDoesNotHaveIsADenialThatSomebodyMustLookAt() {
        DeniedLine denied = only("96365", List.of(), List.of(), co("Q99", "240.00"));

        assertThat(denied.meaning()).isNull();
        assertThat(denied.action()).isEqualTo(DenialAction.LOOK);
        assertThat(denied.prevention().answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void aClaimDeniedAsAWholeIsOneDenial() {
        PaymentReview review =
                review(payment("0.00", answer("V1", "4", "1140.00", "0.00", List.of(co("29", "1140.00")))), CLAIM);

        assertThat(review.denials()).singleElement().satisfies(denied -> {
            assertThat(denied.paid()).isNull();
            assertThat(denied.code()).isNull();
            assertThat(denied.claim()).isEqualTo(CLAIM);
            assertThat(denied.action()).isEqualTo(DenialAction.WRITE_OFF);
        });
        assertThat(review.matching().matches().get(0).unanswered()).isEmpty();
    }

    @Test
    void whatWasTakenBackIsDeniedNoMore() {
        PaymentReview review = review(
                payment(
                        "240.00",
                        answer("4", "240.00", "0.00", paid("96365", "240", "0", co("97", "240"))),
                        answer("22", "-240.00", "0.00", paid("96365", "-240", "0", co("97", "-240"))),
                        answer("1", "240.00", "240.00", paid("96365", "240", "240"))),
                CLAIM);

        assertThat(review.denials()).isEmpty();
        assertThat(review.money().paid()).isEqualTo("240.00");
        assertThat(review.clean()).isTrue();
    }

    @Test
    void countsAreByReasonRemarkPayerRuleDrugAndCode() {
        List<DeniedLine> denials = List.of(
                only("J1745", List.of("JZ"), List.of("N822"), co("4", "900.00")),
                only("96365", List.of(), List.of("N822"), co("4", "240.00")),
                only("96365", List.of(), List.of("N999"), co("16", "0.01")));

        assertThat(DenialCount.of(DenialCount.By.CARC, denials))
                .extracting(
                        DenialCount::key,
                        DenialCount::denials,
                        count -> count.dollars().toString())
                .containsExactly(tuple("4", 2, "1140.00"), tuple("16", 1, "0.01"));
        assertThat(DenialCount.of(DenialCount.By.DRUG, denials))
                .extracting(DenialCount::key)
                .containsExactly("infliximab");
        assertThat(DenialCount.of(DenialCount.By.RULE, denials))
                .extracting(DenialCount::key)
                .contains("none", "JW-01");
        assertThat(DenialCount.of(DenialCount.By.PAYER, denials)).hasSize(1);
        assertThat(DenialCount.of(DenialCount.By.CODE, denials)).hasSize(2);
        assertThat(DenialCount.of(DenialCount.By.RARC, denials)).hasSize(2);
    }

    @Test
    void aMissingAuthorisationSuggestsARowOfThePolicy() {
        PaymentReview review = review(
                payment(
                        "0.00",
                        answer(
                                "4",
                                "900.00",
                                "0.00",
                                paid(null, "J1745", List.of("JZ"), "900", "0", List.of("N54"), co("197", "900")))),
                CLAIM);

        assertThat(review.suggestions()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(PolicyRowKind.AUTHORISATION);
            assertThat(row.inFile())
                    .isEqualTo("authorisation,J1745,professional,required,2026-03-02,,DRAFT from denials CO-197"
                            + " since the payment of 2026-04-01");
        });
    }

    private static DeniedLine only(String code, List<String> modifiers, List<String> remarks, Adjustment adjustment) {
        String amount = String.valueOf(adjustment.amount());
        String charge = code.equals("96365") ? "240.00" : "900.00";
        PaidLine line = paid(null, code, modifiers, charge, "0.00", remarks, adjustment);
        return review(payment("0.00", answer("4", amount, "0.00", line)), CLAIM)
                .denials()
                .get(0);
    }
}
