package org.basilic.formats.hl7;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basilic.chart.Assembled;
import org.basilic.chart.Assembly;
import org.basilic.chart.Change;
import org.basilic.chart.FeedMap;
import org.basilic.chart.GivenRow;
import org.basilic.chart.RowFate;
import org.basilic.chart.VisitKey;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;

/**
 * Makes encounters of messages of HL7 version 2: what was given (RAS), what was ordered (RDE, RDS, ORM), who the patient is and
 * how registered (ADT), and what pumps report (ORU^R42). The result rests on the set of messages, whatever their order and
 * however often each comes.
 */
public final class Hl7Import {

    private final FeedMap map;
    private final Gathered rows = new Gathered();
    private final Map<String, Set<String>> contents = new TreeMap<>();

    Hl7Import(FeedMap map) {
        this.map = map;
    }

    /**
     * Reads all messages of all files together: what could not be read first, then the encounters, then what became of each
     * row. All rows are held at once.
     */
    public static void read(List<FeedFile> files, FeedMap map, ImportTaker taker) throws IOException {
        Hl7Import reading = new Hl7Import(map);
        for (FeedFile file : files) {
            reading.read(file);
        }
        reading.hand(taker);
    }

    /**
     * Reads messages that are held as bytes, all of them together, as {@link #read} does files.
     *
     * @param messages by what refusals are to call them; each without its frame
     */
    public static void readHeld(Map<String, byte[]> messages, FeedMap map, ImportTaker taker) throws IOException {
        Hl7Import reading = new Hl7Import(map);
        for (Map.Entry<String, byte[]> held : messages.entrySet()) {
            Messages.each(
                    new ByteArrayInputStream(held.getValue()),
                    held.getKey(),
                    MessageLimits.standard(),
                    MessageEncoding.fallback(map),
                    reading.rows,
                    message -> reading.take(held.getKey(), message));
        }
        reading.hand(taker);
    }

    private void hand(ImportTaker taker) throws IOException {
        for (Problem problem : problems()) {
            taker.refused(problem);
        }
        Assembled assembled = assembled();
        for (Encounter encounter : assembled.encounters()) {
            taker.encounter(encounter);
        }
        for (RowFate fate : assembled.fates()) {
            taker.fate(fate);
        }
    }

    private void read(FeedFile file) throws IOException {
        Messages.each(file, MessageEncoding.fallback(map), rows, message -> take(file.name(), message));
    }

    /** Returns what could not be read up to now. */
    List<Problem> problems() {
        return rows.problems();
    }

    /** Returns the encounters of all messages up to now, and what became of each row. */
    Assembled assembled() {
        return new Assembly(map).of(rows.rows());
    }

    /** Reads one message. */
    void take(String file, Message message) {
        String place = file + ": message " + message.number();
        noteReuse(place, message);
        if (PumpMessages.reads(message)) {
            PumpMessages.rows(place, message, map, rows);
            return;
        }
        if (!reads(message)) {
            rows.refused(new Problem(
                    place, ProblemCode.NOT_READ, kind(message), "RAS, RDE, RDS, ORM with RXO, ADT or ORU^R42"));
            return;
        }
        MessageHead head = MessageHead.of(message, map);
        VisitKey visit = head.visit();
        if (visit == null) {
            rows.refused(new Problem(place + " PID-3", ProblemCode.NO_PATIENT, "no patient", "the patient's number"));
            return;
        }
        Segment person = message.first("PID");
        rows.account(visit, person == null ? null : VisitNumber.account(person));
        if (message.type().equals("ADT")) {
            AdtMessages.rows(head, visit, rows);
            return;
        }
        if (message.segments().stream()
                        .filter(segment -> segment.name().equals("PID"))
                        .count()
                > 1) {
            // The header of a further message was lost on the way, and its rows would be another patient's.
            rows.refused(new Problem(
                    place + " PID[2]", ProblemCode.NOT_HL7, "a second patient", "a message about one patient"));
            return;
        }
        VisitRows told = new VisitRows(head, visit, "");
        told.facts(rows);
        if (message.first("PV1") != null) {
            told.state("state " + head.key(), Change.ADD, null, VisitState.Weight.BESIDE, rows);
        }
        if (message.type().equals("RAS")) {
            RasMessages.rows(head, visit, rows);
        } else {
            ordered(head, visit);
        }
    }

    private void ordered(MessageHead head, VisitKey visit) {
        for (OrderGroup order : OrderGroup.of(head.message())) {
            rows.order(order.common);
            GivenRow row = OrderRows.of(order, head, visit);
            if (row != null) {
                rows.row(row);
            }
        }
    }

    /** Returns whether a message other than of a pump is of a kind that is read. */
    static boolean reads(Message message) {
        return switch (message.type()) {
            case "RAS", "RDE", "RDS" -> true;
            case "ORM", "OMP" -> message.first("RXO") != null;
            case "ADT" -> AdtMessages.reads(message);
            default -> false;
        };
    }

    /** Returns the kind of a message where it has the form of one: anything else could be a name. */
    private static String kind(Message message) {
        String kind = message.type() + "^" + message.trigger();
        return kind.matches("[A-Z]{3}\\^([A-Z]\\d\\d)?") ? kind : "another kind";
    }

    /** Notes a control id under which another message came before: both are read. */
    private void noteReuse(String place, Message message) {
        Set<String> seen = contents.computeIfAbsent(MessageHead.key(message), key -> new TreeSet<>());
        if (seen.add(Fingerprint.of(message)) && seen.size() > 1) {
            rows.refused(new Problem(
                    place + " MSH-10",
                    ProblemCode.CONTROL_ID_REUSED,
                    "a control id that another message has",
                    "one for each message"));
        }
    }
}
