package org.basilic.testkit.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.remittance.Adjustment;
import org.basilic.remittance.AdjustmentGroup;
import org.basilic.remittance.PaidClaim;
import org.basilic.remittance.PaidLine;
import org.basilic.remittance.Payment;
import org.basilic.remittance.ProviderAdjustment;
import org.basilic.remittance.Remittance;
import org.jspecify.annotations.Nullable;

/** A payer's answers to claims, with chosen outcomes; every sum comes out. */
public final class AnsweredClaim {

    private AnsweredClaim() {}

    /**
     * Answers a claim.
     *
     * @param outcomes one for each line of the claim
     * @param naming whether the answer names our numbers of the lines
     */
    public static PaidClaim of(Claim claim, List<Outcome> outcomes, boolean naming) {
        List<PaidLine> lines = new ArrayList<>();
        BigDecimal charge = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal share = BigDecimal.ZERO;
        for (int i = 0; i < outcomes.size(); i++) {
            PaidLine line = line(i + 1, claim.lines().get(i), outcomes.get(i), naming);
            lines.add(line);
            charge = charge.add(known(line.charge()));
            paid = paid.add(known(line.paid()));
            for (Adjustment each : line.adjustments()) {
                share = each.group() == AdjustmentGroup.PATIENT ? share.add(known(each.amount())) : share;
            }
        }
        boolean nothing = paid.signum() == 0 && charge.signum() > 0;
        return new PaidClaim(
                claim.number(),
                nothing ? "4" : "1",
                charge,
                paid,
                share.signum() == 0 ? null : share,
                claim.form() == ClaimForm.INSTITUTIONAL ? "MA" : "MB",
                "ICN" + claim.number(),
                List.of(),
                List.of(),
                lines.isEmpty() ? null : lines.get(0).service(),
                LocalDate.of(2026, 9, 1),
                lines);
    }

    private static PaidLine line(int number, ClaimLine ours, Outcome outcome, boolean naming) {
        BigDecimal charge = known(ours.charge());
        return new PaidLine(
                number,
                ours.code(),
                ours.modifiers(),
                ours.revenue(),
                charge,
                charge.subtract(outcome.held()),
                ours.units(),
                null,
                null,
                ours.service(),
                naming ? ours.control() : null,
                null,
                outcome.adjustments(),
                outcome.remarks());
    }

    /** Takes a payment of a claim back: every amount with the other sign. */
    public static PaidClaim reversalOf(PaidClaim claim) {
        List<PaidLine> lines = new ArrayList<>();
        for (PaidLine line : claim.lines()) {
            lines.add(new PaidLine(
                    line.number(),
                    line.code(),
                    line.modifiers(),
                    line.revenue(),
                    negated(line.charge()),
                    negated(line.paid()),
                    line.units(),
                    line.billed(),
                    line.billedUnits(),
                    line.service(),
                    line.control(),
                    null,
                    negated(line.adjustments()),
                    List.of()));
        }
        return new PaidClaim(
                claim.number(),
                "22",
                negated(claim.charge()),
                negated(claim.paid()),
                negated(claim.patientShare()),
                claim.filing(),
                claim.payerClaimNumber(),
                negated(claim.adjustments()),
                List.of(),
                claim.service(),
                claim.received(),
                lines);
    }

    /** Makes the payment of claims: its amount is the sum of the claims less the adjustments. */
    public static Payment payment(
            String number,
            String trace,
            String payer,
            LocalDate day,
            List<PaidClaim> claims,
            List<ProviderAdjustment> adjustments) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PaidClaim claim : claims) {
            sum = sum.add(known(claim.paid()));
        }
        for (ProviderAdjustment each : adjustments) {
            sum = sum.subtract(known(each.amount()));
        }
        String method = sum.signum() == 0 ? "NON" : "ACH";
        return new Payment(new Remittance(number, sum, method, day, trace, payer, "00222"), claims, adjustments, true);
    }

    private static List<Adjustment> negated(List<Adjustment> adjustments) {
        List<Adjustment> negated = new ArrayList<>();
        for (Adjustment each : adjustments) {
            negated.add(new Adjustment(each.group(), each.carc(), negated(each.amount()), each.quantity()));
        }
        return negated;
    }

    private static @Nullable BigDecimal negated(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.negate();
    }

    private static BigDecimal known(@Nullable BigDecimal amount) {
        return Objects.requireNonNullElse(amount, BigDecimal.ZERO);
    }
}
