package org.basilic.cli.remit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.cli.Paper;
import org.basilic.reference.AdjustmentKind;
import org.basilic.remittance.ClaimMatch;
import org.basilic.remittance.ClaimMatchBy;
import org.basilic.remittance.ClaimStatus;
import org.basilic.remittance.DenialCount;
import org.basilic.remittance.Gathering;
import org.basilic.remittance.Imbalance;
import org.basilic.remittance.LineMatch;
import org.basilic.remittance.MoneyTally;
import org.basilic.remittance.Payment;
import org.basilic.remittance.PaymentReview;
import org.basilic.remittance.Refusal;
import org.basilic.remittance.Remittance;
import org.basilic.remittance.Reversal;
import org.basilic.remittance.SuggestedRow;
import org.jspecify.annotations.Nullable;

/** What answers say, for eyes. */
final class RemitPage {

    private static final int SHOWN = 12;

    private final PaymentReview review;
    private final List<Refusal> refusals;
    private final Gathering gathered;
    private final boolean matched;
    private final Paper paper = new Paper();

    /**
     * Makes the page.
     *
     * @param matched whether claims of ours were given
     */
    RemitPage(PaymentReview review, List<Refusal> refusals, Gathering gathered, boolean matched) {
        this.review = review;
        this.refusals = refusals;
        this.gathered = gathered;
        this.matched = matched;
    }

    String written() {
        if (!review.payments().isEmpty()) {
            payments();
            balance();
            reversals();
            matches();
            denials();
            new WorkSheet(paper).write(review.worklist());
            suggestions();
        }
        refusals();
        return paper.toString();
    }

    private void payments() {
        for (Payment payment : review.payments()) {
            Remittance head = payment.head();
            paper.line("Payment " + told(head.trace()) + " of " + told(head.paidOn()) + " by "
                    + told(head.payer()) + ": " + dollars(head.paid()) + ", "
                    + counted(payment.claims().size(), "claim"));
        }
        for (Remittance head : review.repeated()) {
            paper.line("Payment " + told(head.trace()) + " came a second time and counts once");
        }
        MoneyTally money = review.money();
        paper.hanging(
                "  ",
                "billed " + dollars(money.charged()) + " = paid " + dollars(money.paid()) + " + contract "
                        + dollars(money.held(AdjustmentKind.CONTRACTUAL)) + " + patient "
                        + dollars(money.held(AdjustmentKind.PATIENT_SHARE)) + " + denied "
                        + dollars(money.held(AdjustmentKind.DENIAL)) + " + other payers and notes "
                        + dollars(money.held(AdjustmentKind.INFORMATION)) + " + reasons not in the table "
                        + dollars(money.unlisted())
                        + (money.unread() == 0 ? "" : "; " + money.unread() + " amounts could not be read"));
    }

    private void balance() {
        paper.gap();
        if (review.imbalances().isEmpty()) {
            paper.line("Balance: every line, claim and payment adds up to the cent");
            return;
        }
        paper.line("Balance: " + counted(review.imbalances().size(), "sum") + " not as it should be");
        for (Imbalance off : review.imbalances()) {
            String place = switch (off.level()) {
                case LINE -> "claim " + told(off.claim()) + ", answered line " + told(off.line());
                case CLAIM -> "claim " + told(off.claim());
                case PAYMENT -> "payment " + told(off.trace());
            };
            String sum = dollars(off.whole()) + " less " + dollars(off.held()) + " is not " + dollars(off.paid());
            paper.hanging(
                    "  ",
                    4,
                    place + ": "
                            + (off.difference() == null
                                    ? "cannot be worked out, a number is not known"
                                    : sum + "; off by " + dollars(off.difference())));
        }
    }

    private void reversals() {
        for (Reversal reversal : review.reversals()) {
            String claim =
                    "Taken back: claim " + told(reversal.reversal().claim().number()) + ", "
                            + dollars(reversal.reversal().claim().paid());
            if (reversal.original() == null) {
                paper.line(claim + "; the payment taken back is not among the files");
            } else {
                paper.line(claim
                        + (reversal.nets()
                                ? "; nets to zero"
                                : "; leaves " + dollars(reversal.netPaid()) + " or an adjustment standing")
                        + (reversal.correction() == null
                                ? ""
                                : ", paid anew "
                                        + dollars(reversal.correction().claim().paid())));
            }
        }
    }

    private void matches() {
        paper.gap();
        if (!matched) {
            paper.line("Lines are not matched with ours: no claims were given (--claims)");
            return;
        }
        Map<String, Integer> ways = new TreeMap<>();
        List<String> strange = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (ClaimMatch match : review.matching().matches()) {
            String number = told(match.judged().claim().number());
            if (match.by() == ClaimMatchBy.NONE) {
                strange.add("claim " + number);
                continue;
            }
            for (LineMatch line : match.lines()) {
                ways.merge(line.by().inWords(), 1, Integer::sum);
                if (line.ours() == null) {
                    strange.add("claim " + number + " line " + told(line.paid().code()));
                }
            }
            for (ClaimLine line : match.unanswered()) {
                silent.add("claim " + number + " line " + line.number());
            }
        }
        for (Claim claim : review.matching().unanswered()) {
            silent.add("claim " + claim.number());
        }
        paper.line("Lines matched with ours by");
        ways.forEach((way, count) -> paper.line("  " + count + "  " + way));
        list("Answered, but not among our claims: ", strange);
        list("Billed, but not answered: ", silent);
    }

    private void list(String head, List<String> places) {
        if (!places.isEmpty()) {
            List<String> shown = new ArrayList<>(places.subList(0, Math.min(SHOWN, places.size())));
            if (places.size() > SHOWN) {
                shown.add("and " + (places.size() - SHOWN) + " more (--format json)");
            }
            paper.hanging(head, 2, String.join(", ", shown));
        }
    }

    private void denials() {
        paper.gap();
        if (review.denials().isEmpty()) {
            paper.line("Denials: none");
            return;
        }
        paper.line("Denials: " + review.denials().size());
        for (DenialCount.By by : DenialCount.By.values()) {
            List<String> shown = new ArrayList<>();
            List<DenialCount> counts = DenialCount.of(by, review.denials());
            for (DenialCount count : counts.subList(0, Math.min(SHOWN, counts.size()))) {
                shown.add(count.key() + " " + count.denials() + " (" + dollars(count.dollars()) + ")");
            }
            if (!shown.isEmpty()) {
                paper.hanging(Paper.column("  by " + by.name().toLowerCase(Locale.ROOT), 11), String.join(", ", shown));
            }
        }
    }

    private void suggestions() {
        if (review.suggestions().isEmpty()) {
            return;
        }
        paper.gap();
        paper.line("Drafts of policy rows, for a person to check against the payer's own words");
        for (SuggestedRow row : review.suggestions()) {
            paper.line("  " + row.payer() + ", " + counted(row.denials(), "denial") + ", " + dollars(row.dollars()));
            paper.line("    " + row.inFile());
        }
    }

    private void refusals() {
        boolean answered = !gathered.statuses().isEmpty()
                || !gathered.transactions().isEmpty()
                || !gathered.groups().isEmpty()
                || !gathered.interchanges().isEmpty();
        if (!answered) {
            return;
        }
        if (!review.payments().isEmpty()) {
            paper.gap();
        }
        long taken = gathered.statuses().stream()
                .filter(status -> status.level() == ClaimStatus.Level.CLAIM && !status.refused())
                .count();
        if (taken > 0) {
            paper.line("Taken by the payer: " + counted((int) taken, "claim"));
        }
        for (ClaimStatus status : gathered.statuses()) {
            if (status.level() == ClaimStatus.Level.CLAIM && status.payerClaimNumber() != null) {
                paper.line("  claim " + told(status.number()) + " is the payer's " + status.payerClaimNumber());
            }
        }
        if (refusals.isEmpty()) {
            paper.line("Refused: nothing");
            return;
        }
        paper.line("Refused or taken with errors");
        for (Refusal refusal : refusals) {
            String place = refusal.claim() == null
                    ? ""
                    : "claim " + refusal.claim() + (refusal.line() == null ? "" : " line " + refusal.line()) + ": ";
            paper.hanging(
                    "  " + Paper.column(Answers.named(refusal.by()), 6),
                    place
                            + refusal.place()
                            + (refusal.refused() ? ": refused " : ": errors ")
                            + Answers.inWords(refusal));
            if (!refusal.claims().isEmpty()) {
                list(
                        "         with it ",
                        refusal.claims().stream().map(claim -> "claim " + claim).toList());
            }
        }
    }

    static String told(@Nullable Object value) {
        return value == null ? "?" : value.toString();
    }

    static String dollars(@Nullable BigDecimal amount) {
        return amount == null ? "?" : amount.toPlainString();
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
