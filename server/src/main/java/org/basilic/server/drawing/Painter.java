package org.basilic.server.drawing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Encounter;
import org.basilic.model.Visit;
import org.basilic.result.Disposition;

/** Paints the lanes of a visit under its ruler. */
final class Painter {

    private static final int RULER = 18;
    private static final int VISIT = 22;
    private static final int LANE_HEAD = 22;
    private static final int DAY_WIDE_ENOUGH = 24;

    private final Encounter encounter;
    private final DayScale scale;
    private final TimelineDrawing.Shows shows;
    private final String id;
    private final boolean handles;
    private final Paper paper;
    private final List<Lane> lanes = new ArrayList<>();
    private final Set<Disposition> dispositions = EnumSet.noneOf(Disposition.class);
    private final Set<Legend.Sign> signs = EnumSet.noneOf(Legend.Sign.class);
    private final Svg svg = new Svg();

    Painter(
            Encounter encounter,
            DayScale scale,
            long end,
            List<Drawn> drawn,
            TimelineDrawing.Shows shows,
            String id,
            boolean handles) {
        this.encounter = encounter;
        this.scale = scale;
        this.shows = shows;
        this.id = id;
        this.handles = handles;
        this.paper = new Paper(end);
        new Sites(encounter).lanes(drawn).forEach((title, group) -> lanes.add(new Lane(title, group, paper)));
        drawn.forEach(this::note);
    }

    private void note(Drawn drawn) {
        signs.add(Legend.Sign.of(drawn));
        if (!drawn.pauses().isEmpty()) {
            signs.add(Legend.Sign.PAUSED);
        }
        if (shows == TimelineDrawing.Shows.CODES) {
            drawn.pieces().forEach(piece -> dispositions.add(piece.disposition()));
        }
    }

    String paint() {
        int bottom = RULER + VISIT;
        for (Lane lane : lanes) {
            bottom += LANE_HEAD + lane.tracks() * Bars.TRACK + 6;
        }
        if (lanes.stream().anyMatch(lane -> !lane.overlaps().isEmpty())) {
            signs.add(Legend.Sign.OVERLAP);
        }
        Legend legend = new Legend(signs, dispositions, paper.right());
        int height = bottom + legend.height();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "timeline",
                "viewBox",
                "0 0 " + paper.width() + " " + height,
                "width",
                paper.width(),
                "height",
                height,
                "role",
                "group",
                "aria-label",
                "Timeline of the visit; the table after it has the same facts",
                "data-from",
                scale.from(),
                "data-minutes",
                paper.minutes(),
                "data-left",
                Paper.MARGIN,
                "data-right",
                paper.right(),
                "data-set-at",
                scale.setAt(),
                "data-shift",
                scale.shift() == 0 ? null : scale.shift());
        Patterns.define(id, svg);
        days(bottom);
        clockSet(bottom);
        ruler(bottom);
        visit();
        int top = RULER + VISIT;
        Bars bars = new Bars(svg, paper, id, shows, handles);
        for (Lane lane : lanes) {
            top = lane(lane, top, bars);
        }
        legend.paint(bottom, id, svg);
        return svg.close().toString();
    }

    private void days(int bottom) {
        if (paper.x(1440) - paper.x(0) < DAY_WIDE_ENOUGH) {
            return;
        }
        LocalDateTime midnight = scale.from().toLocalDate().plusDays(1).atStartOfDay();
        long at = scale.minute(midnight, 0);
        boolean odd = true;
        while (at < paper.minutes()) {
            midnight = midnight.plusDays(1);
            long next = Math.min(scale.minute(midnight, at), paper.minutes());
            long x = paper.x(at);
            if (odd) {
                svg.empty("rect", "class", "day", "x", x, "y", 0, "width", paper.x(next) - x, "height", bottom);
            }
            svg.empty("line", "class", "midnight", "x1", x, "x2", x, "y1", 0, "y2", bottom);
            svg.lineBreak();
            odd = !odd;
            at = next;
        }
    }

    private void clockSet(int bottom) {
        Long at = scale.setAt();
        if (at == null || at > paper.minutes() || at < 0) {
            return;
        }
        long x = paper.x(at);
        if (scale.shift() < 0) {
            long to = paper.x(at - scale.shift());
            svg.empty(
                    "rect",
                    "class",
                    "again",
                    "fill",
                    "url(#" + id + "-again)",
                    "x",
                    x,
                    "y",
                    RULER,
                    "width",
                    to - x,
                    "height",
                    bottom - RULER);
        }
        svg.empty("line", "class", "clock-set", "x1", x, "x2", x, "y1", RULER, "y2", bottom);
        String words = scale.shift() < 0 ? "clock set back: this hour came twice" : "clock set forward";
        long at2 = Math.min(x + 3, paper.right() - Paper.width(words));
        svg.words(words, "small", at2, bottom - 3).lineBreak();
    }

    private void ruler(int bottom) {
        long step = paper.step();
        LocalDateTime day = scale.from().toLocalDate().atStartOfDay();
        long before = scale.readings(day).get(0);
        long first = before + (-before + step - 1) / step * step;
        for (long at = first; at <= paper.minutes(); at += step) {
            LocalDateTime clock = scale.clock(at);
            long x = paper.x(at);
            svg.empty("line", "class", "tick", "x1", x, "x2", x, "y1", RULER - 4, "y2", bottom);
            boolean midnight = clock.getHour() == 0 && clock.getMinute() == 0;
            String label = midnight || step >= 1440 ? Said.day(clock) : Said.clock(clock);
            if (scale.again(at)) {
                label += " again";
            }
            long labelAt = Math.min(x + 3, paper.width() - Paper.width(label));
            svg.words(label, midnight ? "hour date" : "hour", labelAt, 12);
        }
        svg.lineBreak();
    }

    private void visit() {
        Visit visit = encounter.visit();
        LocalDateTime arrival = visit == null ? null : visit.arrival();
        LocalDateTime departure = visit == null ? null : visit.departure();
        long from = arrival == null ? 0 : scale.minute(arrival, 0);
        long to = departure == null ? paper.minutes() : scale.minute(departure, from);
        long x = paper.x(from);
        String open = (arrival == null ? " open-left" : "") + (departure == null ? " open-right" : "");
        svg.empty(
                "rect",
                "class",
                "stay" + open,
                "x",
                x,
                "y",
                RULER,
                "width",
                Math.max(2, paper.x(to) - x),
                "height",
                VISIT - 4,
                "rx",
                3);
        StringBuilder words = new StringBuilder(encounter.setting().written());
        if (encounter.placeOfService() != null) {
            words.append(", place of service ").append(encounter.placeOfService());
        }
        words.append(arrival == null ? ", arrival not charted" : ", arrived " + Said.clock(arrival));
        words.append(departure == null ? ", departure not charted" : ", left " + Said.clock(departure));
        long at = Math.max(Paper.MARGIN, Math.min(x + 6, paper.right() - Paper.width(words.toString())));
        svg.words(words.toString(), "small", at, RULER + 13L).lineBreak();
    }

    private int lane(Lane lane, int top, Bars bars) {
        int height = LANE_HEAD + lane.tracks() * Bars.TRACK + 6;
        svg.open("g", "class", "lane", "role", "group", "aria-label", lane.title());
        svg.empty("line", "class", "lane-edge", "x1", 0, "x2", paper.width(), "y1", top, "y2", top);
        for (Drawn.Span overlap : lane.overlaps()) {
            long x = paper.x(overlap.from());
            svg.empty(
                    "rect",
                    "class",
                    "overlap",
                    "x",
                    x,
                    "y",
                    top + 1,
                    "width",
                    Math.max(1, paper.x(overlap.to()) - x),
                    "height",
                    height - 2);
        }
        svg.words(lane.title(), "lane-title", Paper.MARGIN, top + 15L).lineBreak();
        for (Lane.Placed placed : lane.placed()) {
            bars.paint(placed, top + LANE_HEAD + placed.track() * Bars.TRACK);
        }
        svg.close().lineBreak();
        return top + height;
    }
}
