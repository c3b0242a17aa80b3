package org.basilic.formats.hl7.charges;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.hl7.RefusedMessageException;
import org.basilic.posting.PostedCharge;
import org.basilic.posting.Posting;
import org.basilic.posting.Posting.Kind;
import org.basilic.posting.VisitPostings;

/**
 * What a site's billing system was told of each visit, across runs and breaks. A visit that is coded anew gives credits of the
 * charges that no longer stand, then the new charges; what stays is not told again.
 *
 * <p>In three steps, so that nothing is lost and nothing is told twice under two ids: {@link #post} prepares messages, {@link
 * #ready} makes them last and returns all that are still to be handed over, {@link #handedOver} notes that they were. After a
 * break between the steps, {@code ready} of the next run returns the same messages with the same ids again; a receiver knows
 * them by their ids. Not safe to share between threads; one run at a time.
 */
public final class ChargeJournal implements Closeable {

    /** The names of the file in its directory: what was only a test was never posted. */
    static final String FILE = "charges.journal";

    static final String TEST_FILE = "charges-test.journal";

    private static final String CONTROL = "DFT";

    private final ChargeMessages messages;
    private final Clock clock;
    private final JournalFile file;
    private final Map<String, Known> visits;
    private final Map<Long, List<String>> sent;
    private final Map<String, OutgoingMessage> waiting;
    private long lastTransaction;
    private long lastControl;

    /** What is known of a visit: the account that it is under, and its charges. */
    private static final class Known {

        private String account;
        private final VisitPostings postings = new VisitPostings();

        Known(String account) {
            this.account = account;
        }
    }

    private ChargeJournal(ChargeSender sender, Clock clock, Path path) throws IOException {
        this.messages = new ChargeMessages(sender);
        this.clock = clock;
        this.visits = new HashMap<>();
        this.sent = new HashMap<>();
        this.waiting = new LinkedHashMap<>();
        this.file = JournalFile.open(path, line -> take(JournalLine.of(line), path));
    }

    /**
     * Opens the journal of a directory, making it where there is none.
     *
     * @param clock tells when a message is made; the day of its zone is the day of posting
     * @throws MalformedFileException if the file is not as it was written
     * @throws IOException if it cannot be read, or another run has it open
     */
    public static ChargeJournal open(Path directory, ChargeSender sender, Clock clock) throws IOException {
        Files.createDirectories(directory);
        return new ChargeJournal(sender, clock, directory.resolve(sender.test() ? TEST_FILE : FILE));
    }

    private void take(JournalLine line, Path path) throws IOException {
        if (line.text().isEmpty()) {
            waiting.remove(line.control());
            return;
        }
        ChargeMessage message;
        try {
            message = ChargeMessage.read(line.text());
            Known visit = known(message.visit(), message.account());
            visit.account = message.account();
            message.postings().forEach(visit.postings::posted);
        } catch (RefusedMessageException | IllegalStateException e) {
            throw new MalformedFileException(
                    path.toString(), 0, "message " + line.control() + " is not as it was written: " + e.getMessage());
        }
        remember(message);
        waiting.put(line.control(), new OutgoingMessage(line.control(), line.text()));
    }

    private void remember(ChargeMessage message) {
        for (Posting posting : message.postings()) {
            if (posting.kind() == Kind.CHARGE) {
                sent.put(posting.transaction(), message.sent().getOrDefault(posting.transaction(), List.of()));
                lastTransaction = Math.max(lastTransaction, posting.transaction());
            } else {
                sent.remove(posting.transaction());
            }
        }
        lastControl = Math.max(lastControl, Long.parseLong(message.control().substring(CONTROL.length())));
    }

    private Known known(String visit, String account) {
        return visits.computeIfAbsent(visit, v -> new Known(account));
    }

    /** Returns the charges that stand for an encounter, those in prepared messages counted. */
    public Collection<PostedCharge> standing(String encounter) {
        Known visit = visits.get(encounter);
        return visit == null ? List.of() : visit.postings.standing();
    }

    /**
     * Prepares what makes these the charges that stand for the visit; nothing when they already do. A visit that has moved to
     * another account is taken back from the one and charged to the other.
     *
     * @param wanted the charges of the visit as it is coded now; none takes all of them back
     * @return what is posted; empty when nothing is
     */
    public List<Posting> post(ClaimedVisit visit, List<PostedCharge> wanted) throws IOException {
        Known known = known(visit.encounter().id(), visit.account());
        List<Posting> change = new ArrayList<>();
        if (!known.account.equals(visit.account())) {
            change.addAll(change(visit, known, List.of()));
            known.account = visit.account();
        }
        change.addAll(change(visit, known, ChargeHistory.asTold(messages, visit, wanted, ZonedDateTime.now(clock))));
        return change;
    }

    private List<Posting> change(ClaimedVisit visit, Known known, List<PostedCharge> wanted) throws IOException {
        long[] next = {lastTransaction};
        List<Posting> change = known.postings.change(wanted, () -> ++next[0]);
        if (!change.isEmpty()) {
            String control = CONTROL + (lastControl + 1);
            String text = messages.text(control, ZonedDateTime.now(clock), visit, known.account, change, sent);
            file.add(new JournalLine(control, text).bytes());
            change.forEach(known.postings::posted);
            remember(ChargeHistory.read(text));
            waiting.put(control, new OutgoingMessage(control, text));
        }
        return change;
    }

    /** Whether any message is still to be handed over. */
    public boolean waits() {
        return !waiting.isEmpty();
    }

    /** Makes all prepared messages last, and returns those still to be handed over, in their order: also of earlier runs. */
    public List<OutgoingMessage> ready() throws IOException {
        file.force();
        return List.copyOf(waiting.values());
    }

    /** Notes that messages were handed over; until this returns, they may be handed over once more. */
    public void handedOver(List<OutgoingMessage> these) throws IOException {
        for (OutgoingMessage message : these) {
            file.add(JournalLine.handedOver(message.control()).bytes());
        }
        file.force();
        these.forEach(message -> waiting.remove(message.control()));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
