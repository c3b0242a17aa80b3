package org.basilic.formats.x12.claims;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.Party;
import org.basilic.claim.Transmission;

/**
 * Writes claims of one form as a file of X12: 837P (005010X222A1) or 837I (005010X223A2). A claim is written whole or not at
 * all; a refused one leaves the file as it was, and control numbers are taken with the first claim that is written. Claims that
 * follow each other share the loops of one biller, one subscriber and one patient. Holds one claim at a time.
 *
 * <p>Not sent, because the guides want it so: the address, day of birth and sex of a subscriber who is not the patient; the
 * taxonomy of anybody but the biller, the attending and the one who rendered on a professional claim; addresses of people.
 */
public final class ClaimFileWriter {

    /** How many claims stand under one subscriber or patient. */
    static final int CLAIMS_OF_A_PATIENT = 100;

    /** How many claims stand in one transaction. */
    static final int CLAIMS_OF_A_TRANSACTION = 5000;

    private static final int ID = 15;
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("uuMMdd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");

    private final ClaimGuide guide;
    private final ClaimForm form;
    private final Transmission from;
    private final ControlNumbers numbers;
    private final LocalDateTime at;
    private final WriteOptions options;
    private final SegmentOut out;

    private Levels levels = new Levels();
    private String interchange = "";
    private String group = "";
    private String transaction = "";
    private int transactions;
    private int segments;

    /**
     * Makes a writer; nothing is written and no number taken before the first claim.
     *
     * @param from who sends; asked before with {@link #refusals(Transmission)}
     * @param at time of the envelope
     */
    public ClaimFileWriter(
            OutputStream target,
            ClaimForm form,
            Transmission from,
            ControlNumbers numbers,
            LocalDateTime at,
            WriteOptions options) {
        this.guide = ClaimGuide.of(form);
        this.form = form;
        this.from = from;
        this.numbers = numbers;
        this.at = at;
        this.options = options;
        this.out = new SegmentOut(target, options.lines());
    }

    /** Returns why no file can be sent by this sender to this receiver; empty when one can. */
    public static List<Refusal> refusals(Transmission from) {
        Draft draft = new Draft("X12", false);
        head(draft, from);
        draft.loop("");
        SegmentDraft isa = draft.segment("ISA").empty(4);
        isa.key(from.senderQualifier(), 2, "a qualifier")
                .key(from.senderId(), ID, "the sender's id")
                .key(from.receiverQualifier(), 2, "a qualifier")
                .key(from.interchangeReceiverId(), ID, "the receiver's id");
        draft.segment("GS")
                .empty(1)
                .key(from.applicationSender(), ID, "the sender's code")
                .key(from.applicationReceiver(), ID, "the receiver's code");
        return draft.outcome().refusals();
    }

    /** Says what would become of a claim if it were written now, and writes nothing. */
    public WriteOutcome look(Claim claim) {
        Draft draft = new Draft(guide.name(), options.lowerCase());
        draft(draft, claim, levels);
        return draft.outcome();
    }

    /**
     * Writes a claim, or says why not.
     *
     * @throws IllegalArgumentException if the claim is of the other form
     */
    public WriteOutcome write(Claim claim) throws IOException {
        Draft draft = new Draft(guide.name(), options.lowerCase());
        boolean full = levels.claims() >= CLAIMS_OF_A_TRANSACTION;
        Levels after = draft(draft, claim, full ? new Levels() : levels);
        if (draft.refused()) {
            return draft.outcome();
        }
        if (full) {
            endTransaction();
        }
        if (transaction.isEmpty()) {
            beginTransaction();
        }
        for (SegmentDraft segment : draft.segments()) {
            put(segment);
        }
        levels = after;
        return draft.outcome();
    }

    private Levels draft(Draft draft, Claim claim, Levels before) {
        if (claim.form() != form) {
            throw new IllegalArgumentException("a claim of the other form");
        }
        PayerLoops.samePerson(draft, claim);
        Levels after = before.put(draft, claim);
        new ClaimLoop(draft, claim).put();
        new LineLoops(draft, claim).put();
        new ClaimChecks(draft, claim, guide).look();
        return after;
    }

    private void beginTransaction() throws IOException {
        if (interchange.isEmpty()) {
            beginInterchange();
        }
        transaction = "%09d".formatted(numbers.transaction());
        segments = 0;
        transactions++;
        envelope("ST", "837", transaction, guide.version());
        String day = at.format(SegmentDraft.DAY);
        envelope("BHT", "0019", "00", transaction, day, at.format(MINUTE), "CH");
        Draft draft = new Draft(guide.name(), options.lowerCase());
        head(draft, from);
        for (SegmentDraft segment : draft.segments()) {
            put(segment);
        }
    }

    private static void head(Draft draft, Transmission from) {
        draft.loop("1000A");
        Party submitter = Party.organisation(from.submitterName(), null);
        Parties.numbered(draft, "41", submitter, Parties.ELECTRONIC, from.submitterId(), "the submitter's id");
        Parties.contact(draft, from.contact());
        draft.loop("1000B");
        Party receiver = Party.organisation(from.receiverName(), null);
        Parties.numbered(draft, "40", receiver, Parties.ELECTRONIC, from.receiverId(), "the receiver's id");
    }

    private void beginInterchange() throws IOException {
        interchange = "%09d".formatted(numbers.interchange());
        group = String.valueOf(numbers.group());
        out.begin();
        String nothing = " ".repeat(10);
        out.envelope(
                "ISA",
                "00",
                nothing,
                "00",
                nothing,
                "%-2s".formatted(from.senderQualifier()),
                "%-15s".formatted(from.senderId()),
                "%-2s".formatted(from.receiverQualifier()),
                "%-15s".formatted(from.interchangeReceiverId()),
                at.format(SHORT_DAY),
                at.format(MINUTE),
                String.valueOf(Signs.REPETITION),
                "00501",
                interchange,
                "0",
                from.test() ? "T" : "P",
                String.valueOf(Signs.COMPONENT));
        out.envelope(
                "GS",
                "HC",
                from.applicationSender(),
                from.applicationReceiver(),
                at.format(SegmentDraft.DAY),
                at.format(MINUTE),
                group,
                "X",
                guide.version());
    }

    private void endTransaction() throws IOException {
        envelope("SE", String.valueOf(segments + 1), transaction);
        transaction = "";
        levels = new Levels();
    }

    private void envelope(String id, String... elements) throws IOException {
        out.envelope(id, elements);
        segments++;
    }

    private void put(SegmentDraft segment) throws IOException {
        out.segment(segment);
        segments++;
    }

    /** Whether a claim was written. */
    public boolean begun() {
        return !interchange.isEmpty();
    }

    /** Writes what ends the file, if it was begun. The stream stays open. */
    public void finish() throws IOException {
        if (!begun()) {
            return;
        }
        endTransaction();
        out.envelope("GE", String.valueOf(transactions), group);
        out.envelope("IEA", "1", interchange);
        out.end();
    }

    /** Returns the digest of all that was written but the envelope, so of what does not change with control numbers and times. */
    public String content() {
        return out.content();
    }

    /** Returns the control number of the interchange; 0 before the first claim. */
    public int number() {
        return begun() ? Integer.parseInt(interchange) : 0;
    }
}
