package org.basilic.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.basilic.remittance.Made.answer;
import static org.basilic.remittance.Made.co;
import static org.basilic.remittance.Made.paid;
import static org.basilic.remittance.Made.payment;
import static org.basilic.remittance.Made.plb;
import static org.basilic.remittance.Made.pr;

import java.util.List;
import org.basilic.remittance.Imbalance.Level;
import org.junit.jupiter.api.Test;

class BalanceTest {

    @Test
    void aPaymentWhoseThreeSumsComeOutHasNoFinding() {
        Payment payment = payment(
                "170.00",
                List.of(plb("10.00")),
                answer("1", "240.00", "180", paid("96365", "240", "180.00", co("45", "40.00"), pr("2", "20"))));

        assertThat(Balance.of(payment)).isEmpty();
    }

    @Test
    void aLineThatIsACentOffIsNamedWithItsNumbers() {
        Payment payment = payment(
                "180.00", answer("1", "240.00", "180.00", paid("96365", "240.00", "180.01", co("45", "60.00"))));

        assertThat(Balance.of(payment)).singleElement().satisfies(off -> {
            assertThat(off.level()).isEqualTo(Level.LINE);
            assertThat(off.claim()).isEqualTo("V1");
            assertThat(off.line()).isEqualTo(1);
            assertThat(off.whole()).isEqualTo("240.00");
            assertThat(off.held()).isEqualTo("60.00");
            assertThat(off.paid()).isEqualTo("180.01");
            assertThat(off.difference()).isEqualTo("-0.01");
        });
    }

    @Test
    void aClaimIsHeldAgainstItsOwnAdjustmentsAndThoseOfItsLines() {
        PaidClaim wrong = answer(
                "V1", "1", "240.00", "170.00", List.of(co("253", "5.00")), paid("96365", "240", "180", co("45", "60")));
        PaidClaim right = answer(
                "V2", "1", "240.00", "175.00", List.of(co("253", "5.00")), paid("96365", "240", "180", co("45", "60")));

        assertThat(Balance.of(payment("345.00", wrong, right))).singleElement().satisfies(off -> {
            assertThat(off.level()).isEqualTo(Level.CLAIM);
            assertThat(off.claim()).isEqualTo("V1");
            assertThat(off.held()).isEqualTo("65.00");
            assertThat(off.difference()).isEqualTo("5.00");
        });
    }

    @Test
    void anAdjustmentOfTheProviderAboveZeroMakesThePaymentLess() {
        PaidClaim claim = answer("1", "100.00", "100.00");

        assertThat(Balance.of(payment("90.00", List.of(plb("10.00")), claim))).isEmpty();
        assertThat(Balance.of(payment("110.00", List.of(plb("-10.00")), claim))).isEmpty();
        assertThat(Balance.of(payment("110.00", List.of(plb("10.00")), claim)))
                .singleElement()
                .satisfies(off -> {
                    assertThat(off.level()).isEqualTo(Level.PAYMENT);
                    assertThat(off.whole()).isEqualTo("100.00");
                    assertThat(off.difference()).isEqualTo("-20.00");
                });
    }

    @Test
    void aSumWithAnAmountThatIsNotKnownIsNotTakenForBalanced() {
        Payment payment =
                payment("180.00", answer("1", "240.00", "180.00", paid("96365", "240", "180", co("45", null))));

        assertThat(Balance.of(payment))
                .extracting(Imbalance::level, Imbalance::difference)
                .containsExactly(tuple(Level.LINE, null), tuple(Level.CLAIM, null));
    }

    @Test
    void aPaymentThatWasCutOffCannotBeSummed() {
        Payment whole = payment("100.00", answer("1", "100.00", "100.00"));
        Payment cut = new Payment(whole.head(), whole.claims(), whole.adjustments(), false);

        assertThat(Balance.of(whole)).isEmpty();
        assertThat(Balance.of(cut)).singleElement().satisfies(off -> {
            assertThat(off.level()).isEqualTo(Level.PAYMENT);
            assertThat(off.difference()).isNull();
        });
    }
}
