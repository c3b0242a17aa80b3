package org.basilic.formats.x12.claims;

import java.time.LocalDate;
import org.basilic.claim.Contact;
import org.basilic.claim.Transmission;
import org.basilic.formats.x12.Forms;
import org.basilic.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/** Who sends claims to whom, as the heads of a file say: ISA, GS, loops 1000A and 1000B. */
final class Sending {

    private @Nullable Segment isa;
    private @Nullable Segment gs;
    private PartyDraft submitter = new PartyDraft();
    private PartyDraft receiver = new PartyDraft();
    private @Nullable Transmission made;

    void interchange(Segment head) {
        isa = head;
        gs = null;
        transaction();
    }

    void group(Segment head) {
        gs = head;
        transaction();
    }

    void transaction() {
        submitter = new PartyDraft();
        receiver = new PartyDraft();
        made = null;
    }

    /** Takes a segment of a loop outside claims. */
    void take(Segment segment, String loop, Values values) {
        if (loop.equals("1000A")) {
            submitter.take(segment, values);
        } else if (loop.equals("1000B")) {
            receiver.take(segment, values);
        }
    }

    Transmission transmission() {
        if (made == null) {
            Contact contact = submitter.contact();
            made = new Transmission(
                    submitter.name(),
                    known(submitter.number()),
                    contact == null ? new Contact("", "") : contact,
                    receiver.name(),
                    known(receiver.number()),
                    of(isa, 5),
                    of(isa, 6),
                    of(isa, 7),
                    of(isa, 8),
                    of(gs, 2),
                    of(gs, 3),
                    of(isa, 15).equals("T"));
        }
        return made;
    }

    /** Returns the day on which the group was made, or null where it does not say. */
    @Nullable
    LocalDate day() {
        return Forms.date(of(gs, 4));
    }

    private static String known(@Nullable String number) {
        return number == null ? "" : number;
    }

    private static String of(@Nullable Segment head, int element) {
        return head == null ? "" : head.element(element).strip();
    }
}
