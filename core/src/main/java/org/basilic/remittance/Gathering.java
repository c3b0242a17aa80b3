package org.basilic.remittance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers answers, whatever files they come from: payments whole, the others one by one. A payment that comes twice counts once. */
public final class Gathering implements AnswerTaker {

    private final List<Payment> payments = new ArrayList<>();
    private final List<Remittance> repeated = new ArrayList<>();
    private final List<ClaimStatus> statuses = new ArrayList<>();
    private final List<TransactionAnswer> transactions = new ArrayList<>();
    private final List<GroupAnswer> groups = new ArrayList<>();
    private final List<InterchangeAnswer> interchanges = new ArrayList<>();
    private @Nullable Remittance head;
    private final List<PaidClaim> claims = new ArrayList<>();
    private final List<ProviderAdjustment> adjustments = new ArrayList<>();

    @Override
    public void take(Remittance begun) {
        endOfFile();
        head = begun;
    }

    @Override
    public void take(PaidClaim claim) {
        claims.add(claim);
    }

    @Override
    public void take(ProviderAdjustment adjustment) {
        adjustments.add(adjustment);
    }

    @Override
    public void take(RemittanceEnd end) {
        close(true);
    }

    @Override
    public void take(ClaimStatus status) {
        statuses.add(status);
    }

    @Override
    public void take(TransactionAnswer answer) {
        transactions.add(answer);
    }

    @Override
    public void take(GroupAnswer answer) {
        groups.add(answer);
    }

    @Override
    public void take(InterchangeAnswer answer) {
        interchanges.add(answer);
    }

    /** Says that a file is over: a payment without its end was cut off. */
    public void endOfFile() {
        close(false);
    }

    private void close(boolean whole) {
        if (head != null) {
            Payment payment = new Payment(head, claims, adjustments, whole);
            if (payments.stream().anyMatch(payment::again)) {
                repeated.add(head);
            } else {
                payments.add(payment);
            }
        }
        head = null;
        claims.clear();
        adjustments.clear();
    }

    /** Returns the payments, each once. */
    public List<Payment> payments() {
        return List.copyOf(payments);
    }

    /** Returns the heads of payments that came a second time and were left out. */
    public List<Remittance> repeated() {
        return List.copyOf(repeated);
    }

    /** Returns what became of claims before they were judged. */
    public List<ClaimStatus> statuses() {
        return List.copyOf(statuses);
    }

    /** Returns the acknowledgements of transactions. */
    public List<TransactionAnswer> transactions() {
        return List.copyOf(transactions);
    }

    /** Returns the acknowledgements of groups. */
    public List<GroupAnswer> groups() {
        return List.copyOf(groups);
    }

    /** Returns the acknowledgements of interchanges. */
    public List<InterchangeAnswer> interchanges() {
        return List.copyOf(interchanges);
    }
}
