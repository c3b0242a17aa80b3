package org.basilic.server.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Paints one bar or mark: what was done, how it is known, and under it what became of its minutes. */
final class Bars {

    /** Height of a track. */
    static final int TRACK = 54;

    private static final int BAR = 16;
    private static final int HIGH = 18;
    private static final int STRIP = 36;
    private static final long[] THRESHOLDS = {15, 30, 60, 90};
    private static final int TICKS_APART = 20;

    private final Svg svg;
    private final Paper paper;
    private final String id;
    private final boolean codes;
    private final boolean handles;

    Bars(Svg svg, Paper paper, String id, TimelineDrawing.Shows shows, boolean handles) {
        this.svg = svg;
        this.paper = paper;
        this.id = id;
        this.codes = shows == TimelineDrawing.Shows.CODES;
        this.handles = handles;
    }

    void paint(Lane.Placed placed, int top) {
        Drawn drawn = placed.drawn();
        String name = Said.name(drawn, codes);
        svg.open(
                "g",
                "class",
                "item " + drawn.shape().name().toLowerCase(Locale.ROOT) + " "
                        + drawn.grade().marked(),
                "tabindex",
                0,
                "role",
                "button",
                "aria-pressed",
                "false",
                "aria-label",
                name,
                "data-select",
                "given:" + drawn.number(),
                "data-givens",
                drawn.number(),
                "data-administration",
                drawn.given().id(),
                "data-start",
                drawn.given().start(),
                "data-stop",
                drawn.given().stop(),
                "data-lines",
                codes ? joined(drawn.lines()) : null,
                "data-rules",
                codes ? String.join(" ", drawn.rules()) : null);
        svg.line("title", name);
        long hitLeft = Math.min(placed.left() - 8, placed.labelAt());
        long hitRight = Math.max(placed.right() + 8, placed.labelAt() + Paper.width(placed.label()));
        svg.empty(
                "rect",
                "class",
                "hit",
                "x",
                hitLeft,
                "y",
                top,
                "width",
                hitRight - hitLeft,
                "height",
                TRACK - 4,
                "rx",
                4);
        svg.words(placed.label(), "label", placed.labelAt(), top + 12L);
        if (drawn.isBar()) {
            bar(placed, top);
        } else {
            mark(drawn.shape(), placed.left(), top + BAR + HIGH / 2);
        }
        svg.close().lineBreak();
    }

    private void bar(Lane.Placed placed, int top) {
        Drawn drawn = placed.drawn();
        long left = placed.left();
        for (Drawn.Span pause : drawn.pauses()) {
            run(drawn, left, paper.x(pause.from()), top);
            int middle = top + BAR + HIGH / 2;
            svg.empty(
                    "line",
                    "class",
                    "pause",
                    "x1",
                    paper.x(pause.from()),
                    "x2",
                    paper.x(pause.to()),
                    "y1",
                    middle,
                    "y2",
                    middle);
            left = paper.x(pause.to());
        }
        run(drawn, left, placed.right(), top);
        if (codes) {
            String written = null;
            for (Piece piece : drawn.pieces()) {
                written = piece(piece, written, placed, top);
            }
        }
        if (drawn.shape() == Shape.BAR && !drawn.openStop() && !drawn.goesHome()) {
            thresholds(drawn, top);
        }
        if (handles && !drawn.goesHome()) {
            handle("start", placed.left(), top);
            handle("stop", placed.right(), top);
        }
    }

    private void run(Drawn drawn, long left, long right, int top) {
        if (right <= left) {
            return;
        }
        int y = top + BAR;
        int low = y + HIGH;
        boolean opens = drawn.openStart();
        boolean goesOn = drawn.openStop() || drawn.goesHome();
        if (!opens && !goesOn) {
            svg.empty(
                    "rect",
                    "class",
                    "run",
                    "fill",
                    Patterns.of(drawn.grade(), id),
                    "x",
                    left,
                    "y",
                    y,
                    "width",
                    right - left,
                    "height",
                    HIGH,
                    "rx",
                    2);
            return;
        }
        String path = opens
                ? "M" + left + " " + y + "H" + right + "V" + low + "H" + left
                : "M" + right + " " + y + "H" + left + "V" + low + "H" + right;
        svg.empty("path", "class", drawn.goesHome() ? "run goes-on" : "run open", "d", path);
        if (drawn.goesHome()) {
            svg.empty("path", "class", "arrow", "d", "M" + (right - 10) + " " + (y + 4) + "l6 5l-6 5");
        } else {
            svg.words("?", "unknown", opens ? left + 3 : right - 10, y + 13L);
        }
    }

    /** Paints a piece, and its code where that is another than was written last; returns what was written last. */
    private @Nullable String piece(Piece piece, @Nullable String written, Lane.Placed placed, int top) {
        long left = Math.min(Math.max(paper.x(piece.from()), placed.left()), placed.right());
        long right = placed.drawn().goesHome()
                ? placed.right()
                : Math.min(Math.max(paper.x(piece.to()), left), placed.right());
        if (right <= left) {
            return written;
        }
        svg.empty(
                "rect",
                "class",
                Strip.marked(piece.disposition()),
                "fill",
                Strip.fill(piece.disposition(), id),
                "x",
                left,
                "y",
                top + STRIP,
                "width",
                right - left,
                "height",
                5);
        String code = piece.code();
        if (code == null || code.equals(written) || placed.drawn().goesHome() || !paper.fits(piece)) {
            return written;
        }
        svg.words(code, "code", (left + right) / 2, top + BAR + 13L);
        return code;
    }

    /** Marks where the running minutes reach a threshold: those that the bar passes, and one that it just misses. */
    private void thresholds(Drawn drawn, int top) {
        long labelled = paper.x(drawn.from()) - 6;
        long ran = drawn.to() - drawn.from();
        for (Drawn.Span pause : drawn.pauses()) {
            ran -= pause.to() - pause.from();
        }
        for (long threshold : THRESHOLDS) {
            if (threshold > ran + 5) {
                return;
            }
            long at = drawn.from() + threshold;
            for (Drawn.Span pause : drawn.pauses()) {
                if (pause.from() < at) {
                    at += pause.to() - pause.from();
                }
            }
            long x = paper.x(at);
            String classes = threshold <= ran ? "threshold" : "threshold missed";
            svg.empty("line", "class", classes, "x1", x, "x2", x, "y1", top + STRIP - 4, "y2", top + STRIP + 7);
            if (x - labelled >= TICKS_APART) {
                svg.words(String.valueOf(threshold), "minute", x, top + STRIP + 16L);
                labelled = x;
            }
        }
    }

    private void handle(String end, long x, int top) {
        svg.empty(
                "rect",
                "class",
                "handle",
                "data-end",
                end,
                "x",
                x - 5,
                "y",
                top + BAR - 2,
                "width",
                10,
                "height",
                HIGH + 4);
    }

    private void mark(Shape shape, long x, int middle) {
        switch (shape) {
            case INJECTION ->
                svg.empty("path", "class", "mark", "d", "M" + (x - 7) + " " + (middle - 7) + "h14l-7 14z");
            case MOMENT -> svg.empty("circle", "class", "mark", "cx", x, "cy", middle, "r", 6);
            default -> svg.empty("path", "class", "mark", "d", "M" + x + " " + (middle - 8) + "l7 8l-7 8l-7-8z");
        }
    }

    private static String joined(List<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
