package org.basilic.formats.hl7;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Change;
import org.basilic.chart.ChartTime;
import org.basilic.chart.Feed;
import org.basilic.chart.FeedMap;
import org.basilic.chart.Place;
import org.basilic.chart.PumpAct;
import org.basilic.chart.PumpEvent;
import org.basilic.chart.PumpRow;
import org.basilic.chart.PumpSource;
import org.basilic.chart.RowId;
import org.basilic.chart.Version;
import org.basilic.chart.VisitKey;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Drug;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Reads events of infusion pumps (IHE PCD-10, {@code ORU^R42}): one event a message, one row an event. There is no id of an
 * event, so device, source, event and time are taken as one.
 */
final class PumpMessages {

    private PumpMessages() {}

    /** Returns whether a message is of the kind that is read here. */
    static boolean reads(Message message) {
        return message.type().equals("ORU") && message.trigger().equals("R42");
    }

    /**
     * Hands on the row of an event, or the reason why there is none.
     *
     * @param path what refusals call the message
     */
    static void rows(String path, Message message, FeedMap map, RowTaker taker) {
        PumpFacts facts = new PumpFacts(message, map);
        Segment event = facts.event();
        if (event == null) {
            taker.refused(new Problem(
                    path + " OBX", ProblemCode.NOT_READ, "no event", "an observation with a text MDC_EVT_"));
            return;
        }
        PumpAct act = PumpWords.act(facts.eventText(), map);
        boolean delivers = act == PumpAct.START || act == PumpAct.STOP || act == PumpAct.COMPLETE;
        String device = device(message);
        if (device.isEmpty()) {
            taker.refused(
                    new Problem(path + " OBX-18", ProblemCode.MISSING_PROPERTY, "no device", "the id of the pump"));
            return;
        }
        VisitKey told = VisitNumber.of(message);
        VisitKey visit = told == null ? new VisitKey("", null) : told;
        if (delivers && visit.patient().isEmpty()) {
            taker.refused(new Problem(path + " PID-3", ProblemCode.NO_PATIENT, "no patient", "the patient's number"));
            return;
        }
        if (delivers && facts.unclear()) {
            taker.refused(new Problem(
                    path + " OBX-4",
                    ProblemCode.MISSING_PROPERTY,
                    "several channels or sources",
                    "the one that the event is about"));
            return;
        }
        taker.row(row(message, map, facts, event, act, new VisitDevice(visit, device, delivers)));
    }

    /** Whose event it is, and of which device. */
    private record VisitDevice(VisitKey visit, String device, boolean delivers) {}

    private static PumpRow row(
            Message message, FeedMap map, PumpFacts facts, Segment event, PumpAct act, VisitDevice whose) {
        List<OpenPointKind> left = new ArrayList<>();
        String order = order(message);
        ChartTime time = time(message, event, left);
        Quantity rate = PumpNumbers.of(facts.of(PumpTerm.RATE), map, left);
        Quantity total = PumpNumbers.of(facts.of(PumpTerm.TOTAL), map, left);
        Quantity delivered = PumpNumbers.of(facts.of(PumpTerm.DELIVERED), map, left);
        String mode = facts.wordOf(PumpTerm.MODE);
        String status = facts.wordOf(PumpTerm.STATUS);
        PumpEvent told = new PumpEvent(
                act,
                safe(facts.eventText()),
                time,
                PumpWords.transitioning(status),
                PumpWords.reason(facts.wordOf(PumpTerm.REASON)),
                PumpWords.keepsVeinOpen(mode) || PumpWords.keepsVeinOpen(status),
                PumpWords.bolus(mode) || PumpWords.bolus(facts.source()),
                drug(facts.of(PumpTerm.DRUG), map),
                rate,
                total,
                delivered,
                time(facts.of(PumpTerm.CLOCK_BEFORE)),
                time(facts.of(PumpTerm.CLOCK_AFTER)));
        PumpSource source = new PumpSource(
                whose.device(), whose.delivers() ? facts.channel() : facts.eventChannel(), facts.source());
        Place place = new Place(Feed.PUMP, message.controlId() + " " + "OBX[" + event.occurrence() + "]");
        List<OpenPoint> points = new ArrayList<>();
        for (OpenPointKind kind : left) {
            points.add(new OpenPoint(
                    OpenPointKind.PUMP_UNCLEAR, null, order, Feed.PUMP.written(), place.text(), kind.written()));
        }
        RowId id = new RowId(
                String.join("/", source.device(), source.channel(), source.source(), facts.eventText()),
                time == null ? message.controlId() : time.toString());
        return new PumpRow(
                id,
                change(event),
                new Version(null, sent(message, map), message.controlId()),
                whose.visit(),
                source,
                order,
                told,
                points,
                place);
    }

    /** Returns the text of an event where it has the form of the nomenclature: anything else could be a name. */
    private static String safe(String text) {
        boolean plain = text.length() <= 64;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        return plain ? text : PumpWords.EVENT;
    }

    private static Change change(Segment event) {
        return switch (event.text(11)) {
            case "C" -> Change.REPLACE;
            case "D", "W" -> Change.RETRACT;
            default -> Change.ADD;
        };
    }

    /** Returns when the event was, by the clock of the pump: the time of its observation, else of the report. */
    private static @Nullable ChartTime time(Message message, Segment event, List<OpenPointKind> left) {
        Segment report = message.first("OBR");
        String told = event.text(14);
        if (told.isEmpty() && report != null) {
            told = report.text(7);
        }
        ChartTime time = Hl7Time.of(told);
        if (time == null) {
            left.add(0, told.isEmpty() ? OpenPointKind.NO_TIME : OpenPointKind.UNREADABLE_TIME);
        }
        return time;
    }

    private static @Nullable ChartTime time(@Nullable Segment segment) {
        return segment == null ? null : Hl7Time.of(segment.text(5));
    }

    private static @Nullable Drug drug(@Nullable Segment segment, FeedMap map) {
        return segment == null ? null : Hl7Drug.of(segment, 5, map);
    }

    private static @Nullable Instant sent(Message message, FeedMap map) {
        ChartTime time = Hl7Time.of(message.header().text(7));
        ZoneId zone = map.zone();
        if (time == null) {
            return null;
        }
        if (time.offset() != null) {
            return time.local().toInstant(time.offset());
        }
        return zone == null ? null : time.local().atZone(zone).toInstant();
    }

    /**
     * Returns the order: the number of who ordered. The filler's number of the report (OBR-3) is none: gateways number every
     * report by it.
     */
    private static @Nullable String order(Message message) {
        Segment common = message.first("ORC");
        Segment report = message.first("OBR");
        String placer = common == null ? "" : common.text(2);
        if (placer.isEmpty() && report != null) {
            placer = report.text(2);
        }
        String order = placer.isEmpty() && common != null ? common.text(3) : placer;
        return order.isEmpty() ? null : order;
    }

    /** Returns the id of the device: of the equipment that observed, or of the device that took part. */
    /** Returns the id of the pump; empty where none is told. */
    static String device(Message message) {
        String found = "";
        for (Segment segment : message.segments()) {
            String id = "";
            if (segment.name().equals("OBX")) {
                id = entity(segment, 18);
            } else if (segment.name().equals("PRT")) {
                id = entity(segment, 10);
            }
            if (found.isEmpty()) {
                found = id;
            }
        }
        return found;
    }

    private static String entity(Segment segment, int field) {
        String id = segment.text(field, 1);
        String namespace = segment.text(field, 3);
        return id.isEmpty() || namespace.isEmpty() ? id + namespace : id + "." + namespace;
    }
}
