package org.basilic.cli.claim;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimedVisit;
import org.basilic.claim.DateSpan;
import org.basilic.formats.sending.SentClaim;
import org.basilic.formats.x12.claims.ClaimFileWriter;
import org.basilic.formats.x12.claims.Folding;
import org.basilic.formats.x12.claims.Refusal;
import org.basilic.formats.x12.claims.WriteOutcome;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** A file of 837P or 837I. */
final class X12Target implements ClaimTarget {

    private final ClaimForm form;
    private final ClaimFileWriter writer;

    X12Target(ClaimForm form, ClaimTargets.Opening opening) {
        this.form = form;
        this.writer = new ClaimFileWriter(
                opening.out(), form, opening.from(), opening.journal(), opening.at(), opening.options());
    }

    @Override
    public boolean takes(Setting setting) {
        return (setting == Setting.FACILITY) == (form == ClaimForm.INSTITUTIONAL);
    }

    @Override
    public Written write(ClaimedVisit visit) throws IOException {
        List<String> refusals = new ArrayList<>();
        for (Claim claim : visit.claims()) {
            for (Refusal refusal : writer.look(claim).refusals()) {
                refusals.add("claim " + claim.number() + ": " + refusal);
            }
        }
        List<String> notices = new ArrayList<>();
        if (refusals.isEmpty()) {
            for (Claim claim : visit.claims()) {
                WriteOutcome outcome = writer.write(claim);
                for (Folding folding : outcome.foldings()) {
                    notices.add("claim " + claim.number() + ": " + folding);
                }
            }
        }
        return new Written(refusals, notices);
    }

    @Override
    public List<SentClaim> sent(ClaimedVisit visit) {
        return sentOf(visit);
    }

    /** Returns the claims of a visit with the first day that each bills. */
    static List<SentClaim> sentOf(ClaimedVisit visit) {
        List<SentClaim> sent = new ArrayList<>();
        for (Claim claim : visit.claims()) {
            String frequency = claim.frequency();
            sent.add(new SentClaim(claim.number(), frequency == null ? "1" : frequency, firstDay(claim)));
        }
        return sent;
    }

    private static @Nullable LocalDate firstDay(Claim claim) {
        LocalDate first = null;
        for (ClaimLine line : claim.lines()) {
            DateSpan service = line.service();
            if (service != null && (first == null || service.from().isBefore(first))) {
                first = service.from();
            }
        }
        return first;
    }

    @Override
    public boolean begun() {
        return writer.begun();
    }

    @Override
    public void finish() throws IOException {
        writer.finish();
    }

    @Override
    public int number() {
        return writer.number();
    }

    @Override
    public String content() {
        return writer.content();
    }
}
