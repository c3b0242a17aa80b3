package org.basilic.server.drawing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of a visit, to scale: one lane for each access site, bars from start to stop, pushes and injections as marks,
 * and what became of the minutes under the bars. Everything is told by shape, pattern and word, never by colour alone.
 */
public final class TimelineDrawing {

    /** How much is shown. */
    public enum Shows {
        /** What was done, for those who answer for the record. */
        RECORD,
        /** What was done and how it is coded. */
        CODES
    }

    private final Encounter encounter;
    private final Shows shows;
    private final @Nullable DayScale scale;
    private final List<Drawn> drawn;
    private final List<TimelineRow> rows;
    private long end;

    private TimelineDrawing(Encounter encounter, CodedEncounter coded, Shows shows, @Nullable DayScale scale) {
        this.encounter = encounter;
        this.shows = shows;
        this.scale = scale;
        Placing placing = new Placing(scale == null ? nowhere(coded) : scale, coded, shows);
        this.drawn = placing.drawn(encounter);
        this.rows = rows(placing);
        this.end = scale == null ? 0 : VisitScale.end(scale, encounter, drawn);
    }

    private static DayScale nowhere(CodedEncounter coded) {
        LocalDateTime day = coded.effective().atStartOfDay();
        return new DayScale(day, day, null);
    }

    /** Draws a visit as its result says. */
    public static TimelineDrawing of(Encounter encounter, CodedEncounter coded, Shows shows) {
        DayScale scale = VisitScale.of(List.of(encounter), List.of(coded));
        return new TimelineDrawing(encounter, coded, shows, scale);
    }

    /** Draws a visit and the same visit otherwise on one scale, so that they can be compared by eye. */
    public static List<TimelineDrawing> pair(
            Encounter encounter, CodedEncounter coded, Encounter otherwise, CodedEncounter codedOtherwise) {
        DayScale scale = VisitScale.of(List.of(encounter, otherwise), List.of(coded, codedOtherwise));
        TimelineDrawing one = new TimelineDrawing(encounter, coded, Shows.CODES, scale);
        TimelineDrawing other = new TimelineDrawing(otherwise, codedOtherwise, Shows.CODES, scale);
        long end = Math.max(one.end, other.end);
        one.end = end;
        other.end = end;
        return List.of(one, other);
    }

    /** Whether nothing in the visit has a clock time, so that there is only the table. */
    public boolean isEmpty() {
        return drawn.isEmpty();
    }

    /** Returns the administrations in the order in which they began; those without a clock time come last. */
    public List<TimelineRow> rows() {
        return rows;
    }

    /**
     * Returns the drawing.
     *
     * @param id begins the ids in it, so that two can stand on one page
     * @param handles whether the ends of bars can be taken hold of
     */
    public String svg(String id, boolean handles) {
        if (scale == null || drawn.isEmpty()) {
            return "";
        }
        return new Painter(encounter, scale, end, drawn, shows, id, handles).paint();
    }

    private List<TimelineRow> rows(Placing placing) {
        Set<Integer> timed = drawn.stream().map(Drawn::number).collect(Collectors.toSet());
        List<Drawn> inOrder = new ArrayList<>(drawn);
        int number = 0;
        for (Administration given : encounter.administrations()) {
            number++;
            if (!timed.contains(number)) {
                inOrder.add(placing.untimed(number, given));
            }
        }
        Sites sites = new Sites(encounter);
        return inOrder.stream()
                .map(one -> row(one, sites, placing.ledger(one.given().id())))
                .toList();
    }

    private static TimelineRow row(Drawn one, Sites sites, @Nullable Integer ledger) {
        Administration given = one.given();
        return new TimelineRow(
                one.number(),
                given.id(),
                DrugName.of(given.drug()),
                given.route().written().replace('-', ' '),
                sites.lane(given),
                given.start(),
                given.stop(),
                ledger == null ? one.minutes() : ledger,
                one.paused(),
                one.isBar() || one.minutes() != null ? one.grade().words() : "",
                one.goesHome(),
                one.lines(),
                one.codes(),
                one.rules());
    }
}
