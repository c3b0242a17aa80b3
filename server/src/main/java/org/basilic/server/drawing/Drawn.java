package org.basilic.server.drawing;

import java.util.List;
import org.basilic.model.Administration;
import org.jspecify.annotations.Nullable;

/**
 * An administration on the drawing.
 *
 * @param number its place in the record, from 1
 * @param from minute of the scale
 * @param to minute of the scale, not before {@code from}; where the stop is open, how far the bar is drawn
 * @param minutes documented in all; null where nobody charted how long
 * @param paused of them
 * @param pauses as spans of the scale
 * @param lines numbers of the lines that stand for it, from 1; empty where codes are not shown
 * @param codes of those lines that bill giving it, each once
 * @param rules that said something of it, each once
 */
record Drawn(
        int number,
        Administration given,
        Shape shape,
        Grade grade,
        long from,
        long to,
        boolean openStart,
        boolean openStop,
        @Nullable Integer minutes,
        int paused,
        List<Span> pauses,
        List<Piece> pieces,
        List<Integer> lines,
        List<String> codes,
        List<String> rules) {

    /** From a minute of the scale to another. */
    record Span(long from, long to) {}

    boolean goesHome() {
        return Boolean.TRUE.equals(given.continuesAfterVisit());
    }

    /** Whether it has a length on the drawing. */
    boolean isBar() {
        return shape == Shape.BAR || to > from;
    }
}
