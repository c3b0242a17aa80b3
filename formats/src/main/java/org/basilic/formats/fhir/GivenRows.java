package org.basilic.formats.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.basilic.chart.Action;
import org.basilic.chart.Change;
import org.basilic.chart.ChartEvent;
import org.basilic.chart.ChartTime;
import org.basilic.chart.Feed;
import org.basilic.chart.GivenRow;
import org.basilic.chart.Place;
import org.basilic.chart.RowId;
import org.basilic.chart.Said;
import org.basilic.chart.Version;
import org.basilic.chart.VisitKey;
import org.basilic.model.OpenPointKind;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Makes rows of administrations. */
final class GivenRows {

    private static final String START = "effectivePeriod.start";
    private static final String END = "effectivePeriod.end";
    private static final String MOMENT = "effectiveDateTime";

    private static final Set<String> RAN = Set.of("completed", "stopped", "in-progress");

    private final References references;
    private final PartOf partOf;
    private final Keys keys;
    private final Times times;
    private final Deliveries deliveries;

    GivenRows(References references, PartOf partOf, Keys keys, Times times, Deliveries deliveries) {
        this.references = references;
        this.partOf = partOf;
        this.keys = keys;
        this.times = times;
        this.deliveries = deliveries;
    }

    /** When something was done, as far as it is told. */
    private record When(@Nullable ChartTime start, @Nullable ChartTime end, boolean isPeriod) {

        boolean isMoment() {
            return !isPeriod || (start != null && start.equals(end));
        }
    }

    /** Returns the row of an administration. */
    GivenRow row(FhirAdministration administration) throws BrokenResourceException {
        if (partOf.isCircle(administration)) {
            throw new BrokenResourceException(
                    "partOf", ProblemCode.CIRCLE, "a part of what is in turn a part of it", "parts without a circle");
        }
        VisitKey visit = keys.visit(administration);
        String place = place(administration.head());
        Notes silent = new Notes(place, null);
        Deliveries.Way way = deliveries.way(administration, silent);
        Said said = deliveries.said(administration, way, true, silent);
        String order = keys.order(administration, said.drug());
        Notes notes = new Notes(place, order);
        silent.points().forEach(point -> notes.add(point.kind(), point.found()));
        When when = when(administration, notes);
        List<ChartEvent> events = events(administration, way, said, when, notes);
        boolean error = administration.status().equals("entered-in-error");
        boolean known = error && references.hasEarlier(administration);
        if (error) {
            // With nothing before it there is nothing to take back: it is about the record alone.
            events = known ? List.of() : List.of(ChartEvent.of(Action.META, when.start(), Said.NOTHING));
        }
        return new GivenRow(
                new RowId(place, ""),
                known ? Change.RETRACT : Change.ADD,
                version(administration.head()),
                visit,
                order,
                events,
                error ? List.of() : notes.points(),
                new Place(Feed.FHIR, place));
    }

    /** Returns the row that takes an administration back because the server deleted it. */
    static GivenRow deleted(GivenRow row) {
        return new GivenRow(
                row.id(),
                Change.RETRACT,
                new Version(
                        row.version().entered(),
                        row.version().sent(),
                        row.version().tie() + "-deleted"),
                row.visit(),
                row.order(),
                List.of(),
                List.of(),
                row.place());
    }

    /** Returns what names a resource for people: its type and id. */
    private String place(Head head) {
        String base = head.scope().base();
        return base != null && head.id() != null && references.servers(head) > 1 ? base + head.item() : head.item();
    }

    static Version version(Head head) {
        Instant updated = Times.instant(head.updated());
        return new Version(updated, updated, head.version() == null ? "" : head.version());
    }

    private When when(FhirAdministration administration, Notes notes) throws BrokenResourceException {
        Period period = administration.period();
        if (period != null) {
            return new When(times.time(period.start(), START, notes), times.time(period.end(), END, notes), true);
        }
        return new When(times.time(administration.moment(), MOMENT, notes), null, false);
    }

    private List<ChartEvent> events(
            FhirAdministration administration, Deliveries.Way way, Said said, When when, Notes notes)
            throws BrokenResourceException {
        if (administration.altered()) {
            notes.add(OpenPointKind.UNCLEAR_STATUS, "modifierExtension");
        }
        FhirAdministration whole = wholeOf(administration, when);
        return switch (administration.status()) {
            case "completed", "stopped" ->
                whole == null
                        ? given(administration, way, said, when)
                        : List.of(within(whole, administration, way, said, when));
            case "in-progress" ->
                whole == null
                        ? List.of(ChartEvent.of(Action.START, when.start(), said))
                        : List.of(within(whole, administration, way, said, when));
            case "on-hold" -> held(said, when, whole != null);
            case "not-done" -> List.of(ChartEvent.of(Action.NOT_GIVEN, when.start(), Said.NOTHING));
            default -> {
                if (!administration.status().equals("entered-in-error")) {
                    boolean known = administration.status().equals("unknown");
                    notes.add(OpenPointKind.UNCLEAR_STATUS, known ? "unknown" : null);
                }
                yield List.of(ChartEvent.of(Action.GIVEN, when.start(), said));
            }
        };
    }

    /** Returns the events of something that was given, or ran from one time to another. */
    private List<ChartEvent> given(FhirAdministration administration, Deliveries.Way way, Said said, When when) {
        boolean atOnce = when.isMoment() && (!when.isPeriod() || way.byHand() || way.isAtOnce());
        if (atOnce) {
            return List.of(ChartEvent.of(way.byHand() ? Action.PUSH : Action.GIVEN, when.start(), said));
        }
        List<ChartEvent> events = new ArrayList<>(2);
        if (when.start() != null || when.end() == null) {
            events.add(ChartEvent.of(Action.START, when.start(), said));
        }
        if (when.end() != null) {
            ChartEvent stop = ChartEvent.of(Action.STOP, when.end(), when.start() == null ? said : Said.NOTHING);
            boolean mayGoOn = partOf.hasFamily(administration) || keys.isRequested(administration);
            events.add(mayGoOn ? stop.asPassing() : stop);
        }
        return events;
    }

    /** What was held: it ran until then, where a period tells that it ran. */
    private static List<ChartEvent> held(Said said, When when, boolean isPart) {
        if (isPart && when.end() != null) {
            return List.of(
                    ChartEvent.of(Action.PAUSE, when.start(), Said.NOTHING),
                    ChartEvent.of(Action.RESUME, when.end(), Said.NOTHING));
        }
        if (isPart || when.isMoment()) {
            return List.of(ChartEvent.of(Action.HOLD, when.start(), said));
        }
        return List.of(
                ChartEvent.of(Action.START, when.start(), said), ChartEvent.of(Action.PAUSE, when.end(), Said.NOTHING));
    }

    /** Returns what happened within a larger administration: a rate, a dose out of the bag, a further bag. */
    private ChartEvent within(
            FhirAdministration whole, FhirAdministration part, Deliveries.Way way, Said said, When when) {
        boolean wholeTellsDose = whole.dosage() != null && whole.dosage().dose() != null;
        if (way.byHand()) {
            return ChartEvent.of(Action.BOLUS, when.start(), said);
        }
        if (said.dose() != null && !wholeTellsDose) {
            return ChartEvent.of(Action.START, when.start(), said);
        }
        Notes heard = new Notes("", null);
        return ChartEvent.of(Action.RATE, when.start(), deliveries.said(part, way, false, heard));
    }

    /** Returns the administration within whose time this one lies as its part; null when there is none. */
    private @Nullable FhirAdministration wholeOf(FhirAdministration part, When when) throws BrokenResourceException {
        FhirAdministration whole = partOf.parent(part);
        if (whole == null || whole.period() == null || !RAN.contains(whole.status()) || when.start() == null) {
            return null;
        }
        Notes heard = new Notes("", null);
        ChartTime from = times.time(whole.period().start(), START, heard);
        ChartTime to = times.time(whole.period().end(), END, heard);
        boolean after = from != null && !before(when.start(), from);
        boolean inTime = to == null || (before(when.start(), to) && (when.end() == null || !before(to, when.end())));
        return after && inTime && !partOf.isCircle(whole) ? whole : null;
    }

    private static boolean before(ChartTime one, ChartTime other) {
        if (one.offset() != null && other.offset() != null) {
            return one.local().toInstant(one.offset()).isBefore(other.local().toInstant(other.offset()));
        }
        return one.local().isBefore(other.local());
    }
}
