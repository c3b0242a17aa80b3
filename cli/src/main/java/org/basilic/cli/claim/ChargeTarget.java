package org.basilic.cli.claim;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.hl7.charges.ChargeJournal;
import org.basilic.formats.hl7.charges.ChargeSender;
import org.basilic.formats.hl7.charges.OutgoingMessage;
import org.basilic.formats.sending.SendingJournal;
import org.basilic.formats.sending.SentClaim;
import org.basilic.formats.sending.Series;
import org.basilic.model.Setting;
import org.basilic.posting.Posting;
import org.basilic.posting.VisitCharges;

/**
 * A file of charges as HL7 messages (DFT^P03): of each visit what was not posted before, and credits of what no longer stands. First
 * in it are messages of an earlier run that broke before its file was out.
 */
final class ChargeTarget implements ClaimTarget {

    private final OutputStream out;
    private final SendingJournal journal;
    private final ChargeJournal posted;
    private final VisitCharges charges;
    private final boolean lines;
    private final Content content = new Content();
    private List<OutgoingMessage> ready = List.of();
    private int number;

    ChargeTarget(ClaimTargets.Opening opening) throws IOException {
        this.out = opening.out();
        this.journal = opening.journal();
        this.charges = new VisitCharges(opening.site().charges());
        this.lines = opening.options().lines();
        ChargeSender sender = ChargeSender.of(opening.site(), opening.from().test());
        this.posted = ChargeJournal.open(journal.directory(), sender, opening.clock());
    }

    @Override
    public boolean takes(Setting setting) {
        return true;
    }

    /** A visit may come again and again: what it says anew is posted, and nothing twice. */
    @Override
    public boolean once() {
        return false;
    }

    @Override
    public boolean takesNothing() {
        return true;
    }

    @Override
    public Written write(ClaimedVisit visit) throws IOException {
        List<Posting> postings = posted.post(visit, charges.of(visit));
        long credits = postings.stream()
                .filter(posting -> posting.kind() == Posting.Kind.CREDIT)
                .count();
        List<String> notices = new ArrayList<>();
        if (visit.claims().isEmpty()) {
            notices.add("the record supports nothing to bill");
        }
        if (credits > 0) {
            notices.add("posted before; credits: " + credits + ", charges: " + (postings.size() - credits));
        }
        return new Written(List.of(), notices);
    }

    @Override
    public List<SentClaim> sent(ClaimedVisit visit) {
        return X12Target.sentOf(visit);
    }

    @Override
    public boolean begun() {
        return posted.waits();
    }

    @Override
    public void finish() throws IOException {
        ready = posted.ready();
        try (OutputStream counted = content.out()) {
            for (OutgoingMessage message : ready) {
                String text = lines ? message.text().replace('\r', '\n') : message.text();
                out.write(text.getBytes(StandardCharsets.UTF_8));
                counted.write(message.control().getBytes(StandardCharsets.UTF_8));
            }
        }
        number = journal.take(Series.INTERCHANGE);
    }

    @Override
    public void handedOver() throws IOException {
        posted.handedOver(ready);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String content() {
        return content.inDigits();
    }

    @Override
    public void close() throws IOException {
        posted.close();
    }
}
