package org.basilic.testkit.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.remittance.AdjustmentGroup;
import org.basilic.remittance.PaidClaim;
import org.basilic.remittance.Payment;
import org.basilic.remittance.ProviderAdjustment;

/**
 * Random answers to claims: paid, partly paid, lowered by contract, denied for chosen reasons, taken back and corrected. A seed decides
 * all of it.
 *
 * @param payments balanced
 * @param denials what was denied and stands
 * @param reversals how many payments were taken back
 */
public record RandomRemittance(List<Payment> payments, List<Planted> denials, int reversals) {

    /**
     * A denial that the answers hold.
     *
     * @param line number of our line
     */
    public record Planted(String claim, int line, String carc, List<String> remarks, BigDecimal amount) {}

    /** A reason and its remark. */
    private record Why(AdjustmentGroup group, String carc, String rarc) {}

    private static final List<Why> REASONS = List.of(
            new Why(AdjustmentGroup.CONTRACTUAL, "4", "N822"),
            new Why(AdjustmentGroup.CONTRACTUAL, "16", "M53"),
            new Why(AdjustmentGroup.CONTRACTUAL, "16", "M119"),
            new Why(AdjustmentGroup.CONTRACTUAL, "97", "M15"),
            new Why(AdjustmentGroup.CONTRACTUAL, "236", "M15"),
            new Why(AdjustmentGroup.PATIENT, "50", "N115"),
            new Why(AdjustmentGroup.CONTRACTUAL, "151", "N362"),
            new Why(AdjustmentGroup.PAYER, "197", "N54"),
            new Why(AdjustmentGroup.OTHER, "109", "N418"));

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    /**
     * Answers claims.
     *
     * @param naming whether the answers name our numbers of the lines
     */
    public static RandomRemittance of(long seed, List<Claim> claims, boolean naming) {
        Random dice = new Random(seed);
        List<PaidClaim> first = new ArrayList<>();
        List<PaidClaim> second = new ArrayList<>();
        List<Planted> denials = new ArrayList<>();
        int reversals = 0;
        for (Claim claim : claims) {
            List<Planted> planted = new ArrayList<>();
            PaidClaim paid = AnsweredClaim.of(claim, outcomes(claim, dice, planted), naming);
            first.add(paid);
            if (dice.nextInt(5) == 0) {
                planted.clear();
                second.add(AnsweredClaim.reversalOf(paid));
                second.add(AnsweredClaim.of(claim, outcomes(claim, dice, planted), naming));
                reversals++;
            }
            denials.addAll(planted);
        }
        List<Payment> payments = new ArrayList<>();
        payments.add(payment("0001", "EFT" + seed + "A", DAY, first, dice));
        if (!second.isEmpty()) {
            payments.add(payment("0002", "EFT" + seed + "B", DAY.plusDays(14), second, dice));
        }
        return new RandomRemittance(payments, denials, reversals);
    }

    private static Payment payment(String number, String trace, LocalDate day, List<PaidClaim> claims, Random dice) {
        List<ProviderAdjustment> adjustments = new ArrayList<>();
        if (dice.nextInt(3) == 0) {
            BigDecimal amount = BigDecimal.valueOf(dice.nextInt(20_000) - 10_000L, 2);
            adjustments.add(new ProviderAdjustment(LocalDate.of(2026, 12, 31), "WO", "REF" + number, amount));
        }
        return AnsweredClaim.payment(number, trace, "EXAMPLE MEDICARE B", day, claims, adjustments);
    }

    private static List<Outcome> outcomes(Claim claim, Random dice, List<Planted> planted) {
        List<Outcome> outcomes = new ArrayList<>();
        for (ClaimLine line : claim.lines()) {
            BigDecimal charge = line.charge();
            outcomes.add(
                    charge == null || charge.signum() == 0
                            ? Outcome.paid()
                            : outcome(claim, line, charge, dice, planted));
        }
        return outcomes;
    }

    private static Outcome outcome(Claim claim, ClaimLine line, BigDecimal charge, Random dice, List<Planted> planted) {
        Outcome outcome = Outcome.paid();
        BigDecimal left = charge;
        if (dice.nextBoolean()) {
            BigDecimal lowered = part(charge, dice);
            outcome = outcome.less(AdjustmentGroup.CONTRACTUAL, "45", lowered);
            left = left.subtract(lowered);
        }
        int kind = dice.nextInt(4);
        if (kind == 0 && left.signum() > 0) {
            outcome = outcome.less(AdjustmentGroup.PATIENT, Integer.toString(1 + dice.nextInt(3)), part(left, dice));
        } else if (kind == 1 && left.signum() > 0) {
            Why why = REASONS.get(dice.nextInt(REASONS.size()));
            BigDecimal denied = dice.nextInt(3) == 0 ? part(left, dice) : left;
            outcome = outcome.less(why.group(), why.carc(), denied).saying(why.rarc());
            if (denied.signum() > 0) {
                planted.add(new Planted(
                        claim.number(), line.number(), why.carc(), List.of(why.rarc()), denied.setScale(2)));
            }
        }
        return outcome;
    }

    /** Returns between nothing and all of an amount, to the cent. */
    private static BigDecimal part(BigDecimal amount, Random dice) {
        return amount.multiply(BigDecimal.valueOf(dice.nextInt(100), 2)).setScale(2, RoundingMode.DOWN);
    }
}
