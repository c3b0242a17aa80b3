package org.basilic.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.remittance.Made.answer;
import static org.basilic.remittance.Made.co;
import static org.basilic.remittance.Made.paid;
import static org.basilic.remittance.Made.payment;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final PaidClaim FIRST =
            answer("1", "240.00", "100.00", paid("96365", "240.00", "100.00", co("45", "140.00")));
    private static final PaidClaim BACK =
            answer("22", "-240.00", "-100.00", paid("96365", "-240.00", "-100.00", co("45", "-140.00")));
    private static final PaidClaim ANEW =
            answer("1", "240.00", "180.00", paid("96365", "240.00", "180.00", co("45", "60.00")));

    @Test
    void aReversalAndItsOriginalAreZeroTogetherAndTheCorrectionStands() {
        Payment payment = payment("180.00", FIRST, BACK, ANEW);

        Standing standing = Standing.of(List.of(payment));

        assertThat(standing.claims()).extracting(Judged::claim).containsExactly(ANEW);
        assertThat(standing.reversals()).singleElement().satisfies(reversal -> {
            assertThat(reversal.nets()).isTrue();
            assertThat(reversal.netPaid()).isEqualTo("0.00");
            assertThat(reversal.netCharge()).isEqualTo("0.00");
            assertThat(reversal.original()).isEqualTo(new Judged(payment.head(), FIRST));
            assertThat(reversal.correction()).isEqualTo(new Judged(payment.head(), ANEW));
        });
        assertThat(Balance.of(payment)).isEmpty();
    }

    @Test
    void theOrderOfAnswersChangesNothing() {
        Standing one = Standing.of(List.of(payment("180.00", FIRST, BACK, ANEW)));
        Standing other = Standing.of(List.of(payment("180.00", ANEW, BACK, FIRST)));

        assertThat(other).isEqualTo(one);
    }

    @Test
    void aReversalThatLeavesAnAdjustmentStandingDoesNotNet() {
        PaidClaim half = answer("22", "-240.00", "-100.00", paid("96365", "-240.00", "-100.00", co("97", "-140.00")));

        assertThat(Standing.of(List.of(payment("0.00", FIRST, half))).reversals())
                .singleElement()
                .satisfies(reversal -> {
                    assertThat(reversal.original()).isNotNull();
                    assertThat(reversal.netPaid()).isEqualTo("0.00");
                    assertThat(reversal.nets()).isFalse();
                });
    }

    @Test
    void anotherAmountTakenBackIsToldAndThePayersNumberPairsThem() {
        PaidClaim less = answer("22", "-240.00", "-90.00", paid("96365", "-240.00", "-90.00", co("45", "-150.00")));

        assertThat(Standing.of(List.of(payment("10.00", FIRST, less))).reversals())
                .singleElement()
                .satisfies(reversal -> {
                    assertThat(reversal.netPaid()).isEqualTo("10.00");
                    assertThat(reversal.nets()).isFalse();
                });
    }

    @Test
    void aReversalWithoutItsOriginalIsToldAndTakesNothingElseAway() {
        PaidClaim other = answer("V2", "1", "240.00", "100.00", List.of());

        Standing standing = Standing.of(List.of(payment("0.00", BACK, other)));

        assertThat(standing.claims()).extracting(Judged::claim).containsExactly(other);
        assertThat(standing.reversals()).singleElement().satisfies(reversal -> {
            assertThat(reversal.original()).isNull();
            assertThat(reversal.nets()).isFalse();
            assertThat(reversal.netPaid()).isNull();
        });
    }

    @Test
    void ofTwoEqualPaymentsOneReversalTakesOneBack() {
        Standing standing = Standing.of(List.of(payment("100.00", FIRST, FIRST, BACK)));

        assertThat(standing.claims()).extracting(Judged::claim).containsExactly(FIRST);
        assertThat(standing.reversals())
                .singleElement()
                .satisfies(reversal -> assertThat(reversal.nets()).isTrue());
    }
}
