package org.basilic.formats.hl7.charges;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.hl7.RefusedMessageException;
import org.basilic.posting.PostedCharge;
import org.basilic.posting.Posting;
import org.basilic.posting.Posting.Kind;
import org.basilic.posting.VisitPostings;
import org.jspecify.annotations.Nullable;

/**
 * What a billing system was told of one visit, read from the messages themselves, for who keeps them in a store of its own:
 * {@link ChargeJournal} does it for files. Nothing is told twice; what no longer stands is taken back.
 */
public final class ChargeHistory {

    private static final String CONTROL = "DFT";

    /** Numbers that are never given twice within a facility. */
    public interface Numbers {

        /** Returns the next number of a charge. */
        long transaction();

        /** Returns the next number of a message. */
        long control();
    }

    private final VisitPostings postings = new VisitPostings();
    private final Map<Long, List<String>> sent = new HashMap<>();
    private @Nullable String account;

    private ChargeHistory() {}

    /**
     * Reads the messages that were made for a visit before, in their order.
     *
     * @throws RefusedMessageException if one is not as it was written
     */
    public static ChargeHistory of(List<String> messages) throws RefusedMessageException {
        ChargeHistory history = new ChargeHistory();
        for (String text : messages) {
            history.take(ChargeMessage.read(text));
        }
        return history;
    }

    private void take(ChargeMessage message) {
        account = message.account();
        for (Posting posting : message.postings()) {
            postings.posted(posting);
            if (posting.kind() == Kind.CHARGE) {
                sent.put(posting.transaction(), message.sent().getOrDefault(posting.transaction(), List.of()));
            } else {
                sent.remove(posting.transaction());
            }
        }
    }

    /** Returns the charges that stand. */
    public List<PostedCharge> standing() {
        return List.copyOf(postings.standing());
    }

    /**
     * Returns the messages that make these the charges that stand; none when they already do. A visit that has moved to
     * another account is taken back from the one and charged to the other.
     *
     * @param wanted the charges of the visit as it goes out now; none takes all of them back
     * @param now when they are made; its day is that of posting
     */
    public List<OutgoingMessage> post(
            ClaimedVisit visit, List<PostedCharge> wanted, ChargeSender sender, ZonedDateTime now, Numbers numbers) {
        ChargeMessages messages = new ChargeMessages(sender);
        List<OutgoingMessage> made = new ArrayList<>();
        String before = account;
        if (before != null && !before.equals(visit.account())) {
            change(visit, before, List.of(), messages, now, numbers, made);
        }
        change(visit, visit.account(), asTold(messages, visit, wanted, now), messages, now, numbers, made);
        return made;
    }

    private void change(
            ClaimedVisit visit,
            String of,
            List<PostedCharge> wanted,
            ChargeMessages messages,
            ZonedDateTime now,
            Numbers numbers,
            List<OutgoingMessage> made) {
        List<Posting> change = postings.change(wanted, numbers::transaction);
        if (!change.isEmpty()) {
            String control = CONTROL + numbers.control();
            String text = messages.text(control, now, visit, of, change, sent);
            take(read(text));
            made.add(new OutgoingMessage(control, text));
        }
    }

    /** Returns the charges as a message tells them: what a message cannot tell must not look like a change. */
    static List<PostedCharge> asTold(
            ChargeMessages messages, ClaimedVisit visit, List<PostedCharge> wanted, ZonedDateTime now) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        List<Posting> postings = new ArrayList<>();
        for (PostedCharge charge : wanted) {
            postings.add(new Posting(Kind.CHARGE, postings.size() + 1, charge));
        }
        return read(messages.text(CONTROL + 0, now, visit, visit.account(), postings, Map.of())).postings().stream()
                .map(Posting::charge)
                .toList();
    }

    static ChargeMessage read(String text) {
        try {
            return ChargeMessage.read(text);
        } catch (RefusedMessageException e) {
            throw new IllegalStateException("a message of ours that cannot be read", e);
        }
    }
}
