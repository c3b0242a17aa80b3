package org.basilic.server.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One access site: its bars on as few tracks as keep them and their labels apart, and where its infusions overlap. */
final class Lane {

    /**
     * A bar with its place.
     *
     * @param track from 0
     * @param left of the bar
     * @param right of the bar
     * @param label what stands over it
     * @param labelAt left edge of the label
     */
    record Placed(Drawn drawn, int track, long left, long right, String label, long labelAt) {}

    private static final int GAP = 10;

    private final String title;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Drawn.Span> overlaps;
    private final List<Long> ends = new ArrayList<>();

    Lane(String title, List<Drawn> drawn, Paper paper) {
        this.title = title;
        this.overlaps = overlaps(drawn);
        for (Drawn one : drawn) {
            place(one, paper);
        }
    }

    private void place(Drawn one, Paper paper) {
        long left = paper.x(one.from());
        long right = one.goesHome() ? paper.right() : Math.max(paper.x(one.to()), left);
        if (one.isBar()) {
            right = Math.max(right, left + 2);
        }
        String label = Said.label(one, paper.codesBeside(one));
        long width = Paper.width(label);
        long labelAt = Math.max(Paper.MARGIN, Math.min(left - (one.isBar() ? 0 : 7), paper.right() - width));
        long begins = Math.min(left - 8, labelAt);
        long ending = Math.max(right + 8, labelAt + width);
        int track = 0;
        while (track < ends.size() && ends.get(track) > begins) {
            track++;
        }
        if (track == ends.size()) {
            ends.add(0L);
        }
        ends.set(track, ending + GAP);
        placed.add(new Placed(one, track, left, right, label, labelAt));
    }

    String title() {
        return title;
    }

    List<Placed> placed() {
        return placed;
    }

    int tracks() {
        return ends.size();
    }

    /** Returns the spans in which two or more of its infusions ran at once. */
    List<Drawn.Span> overlaps() {
        return overlaps;
    }

    private static List<Drawn.Span> overlaps(List<Drawn> drawn) {
        List<Drawn> bars = drawn.stream()
                .filter(one -> one.shape() == Shape.BAR && one.to() > one.from() && !one.openStop() && !one.goesHome())
                .sorted(Comparator.comparingLong(Drawn::from))
                .toList();
        List<Drawn.Span> spans = new ArrayList<>();
        long reached = Long.MIN_VALUE;
        for (Drawn bar : bars) {
            long to = Math.min(bar.to(), reached);
            if (bar.from() < to) {
                add(spans, bar.from(), to);
            }
            reached = Math.max(reached, bar.to());
        }
        return spans;
    }

    private static void add(List<Drawn.Span> spans, long from, long to) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).to() >= from) {
            Drawn.Span before = spans.get(last);
            spans.set(last, new Drawn.Span(before.from(), Math.max(before.to(), to)));
        } else {
            spans.add(new Drawn.Span(from, to));
        }
    }
}
