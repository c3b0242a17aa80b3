package org.basilic.server.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.basilic.result.Disposition;
import org.jspecify.annotations.Nullable;

/** Says what the shapes and hatchings that a drawing uses mean. */
final class Legend {

    /** What can be seen above the strips. */
    enum Sign {
        CHARTED("charted"),
        PUMP("told by the pump"),
        DERIVED("derived"),
        MISSING("end not charted"),
        PAUSED("paused"),
        PUSH("push"),
        INJECTION("injection"),
        MOMENT("a moment"),
        OVERLAP("infusions overlap");

        private final String words;

        Sign(String words) {
            this.words = words;
        }

        static Sign of(Drawn drawn) {
            if (!drawn.isBar()) {
                return switch (drawn.shape()) {
                    case INJECTION -> INJECTION;
                    case MOMENT -> MOMENT;
                    default -> PUSH;
                };
            }
            return switch (drawn.grade()) {
                case CHARTED -> CHARTED;
                case PUMP -> PUMP;
                case DERIVED -> DERIVED;
                case MISSING -> MISSING;
            };
        }
    }

    private record Entry(@Nullable Sign sign, @Nullable Disposition disposition, String words, long x, int row) {}

    private static final int ROW = 18;
    private static final int SAMPLE = 26;

    private final List<Entry> entries = new ArrayList<>();
    private long x = Paper.MARGIN;
    private int row;

    Legend(Set<Sign> signs, Set<Disposition> dispositions, int right) {
        for (Sign sign : signs) {
            add(sign, null, sign.words, right);
        }
        if (!dispositions.isEmpty()) {
            x = Paper.MARGIN;
            row++;
        }
        for (Disposition disposition : dispositions) {
            add(null, disposition, Strip.words(disposition), right);
        }
    }

    private void add(@Nullable Sign sign, @Nullable Disposition disposition, String words, int right) {
        long width = SAMPLE + Paper.width(words) + 14;
        if (x > Paper.MARGIN && x + width > right) {
            x = Paper.MARGIN;
            row++;
        }
        entries.add(new Entry(sign, disposition, words, x, row));
        x += width;
    }

    int height() {
        return (row + 1) * ROW + 10;
    }

    void paint(int top, String id, Svg svg) {
        svg.open("g", "class", "legend", "aria-hidden", "true");
        for (Entry entry : entries) {
            long y = top + 8L + (long) entry.row() * ROW;
            if (entry.disposition() != null) {
                svg.empty(
                        "rect",
                        "class",
                        Strip.marked(entry.disposition()),
                        "fill",
                        Strip.fill(entry.disposition(), id),
                        "x",
                        entry.x(),
                        "y",
                        y + 4,
                        "width",
                        20,
                        "height",
                        5);
            } else if (entry.sign() != null) {
                sample(entry.sign(), entry.x(), y, id, svg);
            }
            svg.words(entry.words(), "small", entry.x() + SAMPLE, y + 11);
        }
        svg.close().lineBreak();
    }

    private static void sample(Sign sign, long x, long y, String id, Svg svg) {
        switch (sign) {
            case PUSH -> svg.empty("path", "class", "mark", "d", "M" + (x + 10) + " " + y + "l6 7l-6 7l-6-7z");
            case INJECTION -> svg.empty("path", "class", "mark", "d", "M" + (x + 4) + " " + (y + 1) + "h12l-6 12z");
            case MOMENT -> svg.empty("circle", "class", "mark", "cx", x + 10, "cy", y + 7, "r", 5);
            case PAUSED -> svg.empty("line", "class", "pause", "x1", x, "x2", x + 20, "y1", y + 7, "y2", y + 7);
            case OVERLAP -> svg.empty("rect", "class", "overlap", "x", x, "y", y + 1, "width", 20, "height", 12);
            case MISSING -> svg.empty("path", "class", "run open", "d", "M" + (x + 20) + " " + (y + 1) + "h-20v12h20");
            default -> {
                svg.open("g", "class", "item " + sign.name().toLowerCase(Locale.ROOT));
                svg.empty(
                        "rect",
                        "class",
                        "run",
                        "fill",
                        sign == Sign.DERIVED ? "url(#" + id + "-derived)" : null,
                        "x",
                        x,
                        "y",
                        y + 1,
                        "width",
                        20,
                        "height",
                        12,
                        "rx",
                        2);
                svg.close();
            }
        }
    }
}
