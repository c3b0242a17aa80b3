package org.basilic.formats.hl7.charges;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.hl7.SegmentText;
import org.basilic.posting.Posting;

/**
 * Writes the postings of a visit as one message DFT^P03 of version 2.5.1, in UTF-8: header, event, patient, visit, a charge or
 * credit for each posting, diagnoses, insurance.
 */
public final class ChargeMessages {

    private static final char END = '\r';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx");

    private final ChargeSender sender;

    /** Makes a writer for this sender. */
    public ChargeMessages(ChargeSender sender) {
        this.sender = sender;
    }

    /**
     * Returns the message, each segment ended by a carriage return.
     *
     * @param control the id of the message, at most 20 characters
     * @param now when it is made; its day is that of posting
     * @param account that the postings are for: the visit's, or another that it was under before
     * @param postings at least one; of a credit, the charge as it stands
     * @param sent the segments of charges as they were sent, by transaction; a credit repeats them
     */
    public String text(
            String control,
            ZonedDateTime now,
            ClaimedVisit visit,
            String account,
            List<Posting> postings,
            Map<Long, List<String>> sent) {
        VisitSegments around = new VisitSegments(visit, account);
        List<String> segments = new ArrayList<>();
        segments.add(header(control, now));
        // EVN-1, once the trigger, has been withdrawn: MSH-9 says it.
        segments.add(new SegmentText("EVN").field(2, TIME.format(now)).toString());
        segments.addAll(around.before());
        int set = 1;
        for (Posting posting : postings) {
            List<String> charge = sent.get(posting.transaction());
            segments.addAll(
                    posting.kind() == Posting.Kind.CREDIT && charge != null
                            ? ChargeSegments.credit(charge, set, now.toLocalDate())
                            : ChargeSegments.of(posting, set, now.toLocalDate()));
            set++;
        }
        segments.addAll(around.after());
        return String.join(String.valueOf(END), segments) + END;
    }

    private String header(String control, ZonedDateTime now) {
        return SegmentText.header()
                .field(3, sender.sendingApplication())
                .field(4, sender.sendingFacility())
                .field(5, sender.receivingApplication())
                .field(6, sender.receivingFacility())
                .field(7, TIME.format(now))
                .field(9, "DFT", "P03", "DFT_P03")
                .field(10, control)
                .field(11, sender.test() ? "T" : "P")
                .field(12, "2.5.1")
                .field(18, "UNICODE UTF-8")
                .toString();
    }
}
