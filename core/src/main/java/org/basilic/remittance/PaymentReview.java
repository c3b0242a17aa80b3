package org.basilic.remittance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.basilic.claim.Claim;

/**
 * All that can be told of payments.
 *
 * @param payments each once
 * @param repeated heads of payments that came a second time and were left out
 * @param imbalances sums that do not come out
 * @param reversals payments that were taken back
 * @param matching which answer is about which claim and line of ours
 * @param money what became of all dollars
 * @param denials in the order of claims and lines
 * @param worklist what to do first
 * @param suggestions drafts of rows of payer policies
 */
public record PaymentReview(
        List<Payment> payments,
        List<Remittance> repeated,
        List<Imbalance> imbalances,
        List<Reversal> reversals,
        Matching matching,
        MoneyTally money,
        List<DeniedLine> denials,
        List<WorkItem> worklist,
        List<SuggestedRow> suggestions) {

    private static final Comparator<DeniedLine> BY_CLAIM = Comparator.comparing(DeniedLine::claimNumber)
            .thenComparingInt(denied ->
                    denied.ours() == null ? Integer.MAX_VALUE : denied.ours().number())
            .thenComparing(DeniedLine::judged, Judged.IN_TIME)
            .thenComparingInt(
                    denied -> denied.paid() == null ? 0 : denied.paid().number())
            .thenComparing(denied -> denied.adjustment().code());

    /**
     * Looks at payments.
     *
     * @param sent the claims that were sent, as far as they are given
     */
    public static PaymentReview of(
            List<Payment> payments, List<Remittance> repeated, Collection<Claim> sent, Basis basis) {
        List<Imbalance> imbalances = new ArrayList<>();
        for (Payment payment : payments) {
            imbalances.addAll(Balance.of(payment));
        }
        Standing standing = Standing.of(payments);
        Matching matching = Matching.of(standing.claims(), sent);
        Denials denials = Denials.of(matching, basis);
        List<DeniedLine> found = new ArrayList<>(denials.found());
        found.sort(BY_CLAIM);
        return new PaymentReview(
                payments,
                repeated,
                imbalances,
                standing.reversals(),
                matching,
                denials.money(),
                List.copyOf(found),
                Worklist.of(found, basis),
                Suggestions.of(found));
    }

    /** Whether nothing is left to do: all sums come out, nothing is denied, every reversal nets to zero. */
    public boolean clean() {
        return imbalances.isEmpty() && denials.isEmpty() && reversals.stream().allMatch(Reversal::nets);
    }
}
