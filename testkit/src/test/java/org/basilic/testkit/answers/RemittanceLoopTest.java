package org.basilic.testkit.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.reference.Reference;
import org.basilic.remittance.Basis;
import org.basilic.remittance.DeniedLine;
import org.basilic.remittance.Foresight;
import org.basilic.remittance.Gathering;
import org.basilic.remittance.LineMatchBy;
import org.basilic.remittance.PaidClaim;
import org.basilic.remittance.Payment;
import org.basilic.remittance.PaymentReview;
import org.basilic.remittance.Remittance;
import org.basilic.remittance.Reversal;
import org.basilic.testkit.answers.RandomRemittance.Planted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Visits are coded and billed, answered with chosen denials, and the answers read: the report names exactly those. */
class RemittanceLoopTest {
    private static final long SEED = 61_000;
    private static final int ROUNDS = 20;
    private static final int VISITS = 50;
    private static final Basis BASIS = new Basis(Reference.builtIn(), null, new Foresight(), null);

    /** A denial as both sides can tell it; without control numbers equal lines are one. */
    private record Told(String claim, String line, String carc, List<String> remarks, BigDecimal amount) {}

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void exactlyTheChosenDenialsAreNamed(boolean naming) {
        int claimsSeen = 0;
        int denialsSeen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long seed = SEED + (long) round * VISITS;
            List<Claim> claims = Readings.claims(seed, VISITS);
            RandomRemittance answers = RandomRemittance.of(seed, claims, naming);

            PaymentReview review = review(answers.payments(), claims);

            assertThat(told(review, naming))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(told(answers, claims, naming));
            assertThat(review.imbalances()).as("seed %d", seed).isEmpty();
            assertThat(review.reversals()).as("seed %d", seed).hasSize(answers.reversals());
            assertThat(review.reversals()).as("seed %d", seed).allMatch(Reversal::nets);
            assertThat(review.matching().unanswered()).as("seed %d", seed).isEmpty();
            claimsSeen += claims.size();
            denialsSeen += answers.denials().size();
        }
        assertThat(claimsSeen).isGreaterThanOrEqualTo(1000);
        assertThat(denialsSeen).isGreaterThan(500);
    }

    @Test
    void aLineWithItsControlNumberIsFoundByItAndOneWithoutByWhatItSays() {
        List<Claim> claims = Readings.claims(SEED, VISITS);

        assertThat(ways(RandomRemittance.of(SEED, claims, true), claims)).containsOnly(LineMatchBy.CONTROL_NUMBER);
        assertThat(ways(RandomRemittance.of(SEED, claims, false), claims))
                .containsOnly(LineMatchBy.CODE_MODIFIERS_DAY_CHARGE);
    }

    @Test
    void theOrderOfFilesAndClaimsChangesNothing() {
        List<Claim> claims = Readings.claims(SEED, VISITS);
        RandomRemittance answers = RandomRemittance.of(SEED, claims, false);
        PaymentReview first = review(answers.payments(), claims);
        Random dice = new Random(SEED);
        for (int i = 0; i < 5; i++) {
            List<Payment> shuffled = new ArrayList<>();
            for (Payment payment : answers.payments()) {
                List<PaidClaim> order = new ArrayList<>(payment.claims());
                Collections.shuffle(order, dice);
                shuffled.add(new Payment(payment.head(), order, payment.adjustments(), true));
            }
            Collections.shuffle(shuffled, dice);
            List<Claim> sent = new ArrayList<>(claims);
            Collections.shuffle(sent, dice);

            PaymentReview other = review(shuffled, sent);

            assertThat(other.denials()).as("shuffle %d", i).isEqualTo(first.denials());
            assertThat(other.worklist()).as("shuffle %d", i).isEqualTo(first.worklist());
            assertThat(other.reversals()).as("shuffle %d", i).isEqualTo(first.reversals());
            assertThat(other.suggestions()).as("shuffle %d", i).isEqualTo(first.suggestions());
            assertThat(other.matching()).as("shuffle %d", i).isEqualTo(first.matching());
        }
    }

    @Test
    void aPaymentThatComesInTwoFilesCountsOnce() {
        List<Claim> claims = Readings.claims(SEED, 5);
        RandomRemittance answers = RandomRemittance.of(SEED, claims, true);
        List<Payment> twice = new ArrayList<>(answers.payments());
        for (Payment payment : answers.payments()) {
            Remittance head = payment.head();
            Remittance again = new Remittance(
                    "9" + head.transaction(),
                    head.paid(),
                    head.method(),
                    head.paidOn(),
                    head.trace(),
                    head.payer(),
                    head.payerId());
            twice.add(new Payment(again, payment.claims(), payment.adjustments(), true));
        }

        Gathering gathered = Readings.of(RemittanceText.of(twice));

        assertThat(gathered.payments()).isEqualTo(answers.payments());
        assertThat(gathered.repeated()).hasSameSizeAs(answers.payments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~\n", "~\r\n"})
    void whatIsWrittenIsReadAgain(String end) {
        List<Claim> claims = Readings.claims(SEED, 20);
        List<Payment> payments = RandomRemittance.of(SEED, claims, true).payments();

        assertThat(Readings.of(RemittanceText.of(payments, end)).payments()).isEqualTo(payments);
    }

    private static PaymentReview review(List<Payment> payments, List<Claim> claims) {
        Gathering gathered = Readings.of(RemittanceText.of(payments));
        return PaymentReview.of(gathered.payments(), gathered.repeated(), claims, BASIS);
    }

    private static List<LineMatchBy> ways(RandomRemittance answers, List<Claim> claims) {
        List<LineMatchBy> ways = new ArrayList<>();
        review(answers.payments(), claims)
                .matching()
                .matches()
                .forEach(match -> match.lines().forEach(line -> ways.add(line.by())));
        return ways;
    }

    private static List<Told> told(PaymentReview review, boolean naming) {
        List<Told> told = new ArrayList<>();
        for (DeniedLine denied : review.denials()) {
            ClaimLine ours = Objects.requireNonNull(denied.ours());
            told.add(new Told(
                    denied.claimNumber(),
                    line(ours, naming),
                    String.valueOf(denied.adjustment().carc()),
                    denied.remarks(),
                    Objects.requireNonNull(denied.amount())));
        }
        return told;
    }

    private static List<Told> told(RandomRemittance answers, List<Claim> claims, boolean naming) {
        List<Told> told = new ArrayList<>();
        for (Planted planted : answers.denials()) {
            for (Claim claim : claims) {
                if (claim.number().equals(planted.claim())) {
                    ClaimLine ours = claim.lines().get(planted.line() - 1);
                    told.add(new Told(
                            planted.claim(), line(ours, naming), planted.carc(), planted.remarks(), planted.amount()));
                }
            }
        }
        return told;
    }

    private static String line(ClaimLine line, boolean naming) {
        return naming
                ? Integer.toString(line.number())
                : line.code() + line.modifiers() + line.charge() + line.service();
    }
}
