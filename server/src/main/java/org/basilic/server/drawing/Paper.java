package org.basilic.server.drawing;

import java.util.ArrayList;
import java.util.List;

/** How wide the drawing is, and where a minute of the scale stands on it. Lengths are pixels at the natural size. */
final class Paper {

    static final int MARGIN = 6;

    private static final int NARROWEST = 720;
    private static final int WIDEST = 6000;
    private static final int LETTER_TENTHS = 66;
    private static final int CODE = 40;
    private static final long[] STEPS = {15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 10_080, 43_200, 525_600};
    private static final int TICK = 58;

    private final long minutes;
    private final int width;

    Paper(long minutes) {
        this.minutes = Math.max(60, minutes);
        this.width = (int) Math.min(WIDEST, Math.max(NARROWEST, this.minutes));
    }

    int width() {
        return width;
    }

    int right() {
        return width - MARGIN;
    }

    long minutes() {
        return minutes;
    }

    long x(long minute) {
        long inside = Math.min(Math.max(minute, 0), minutes);
        return MARGIN + inside * (width - 2 * MARGIN) / minutes;
    }

    /** Returns the minutes between two marks of the ruler, so that their labels stay apart. */
    long step() {
        for (long step : STEPS) {
            if (step * (width - 2 * MARGIN) / minutes >= TICK) {
                return step;
            }
        }
        return Math.max(1, minutes);
    }

    /** Returns about how wide a text is. */
    static long width(String text) {
        return text.length() * (long) LETTER_TENTHS / 10 + 4;
    }

    /** Whether a code can be written on a piece. */
    boolean fits(Piece piece) {
        return piece.code() != null && x(piece.to()) - x(piece.from()) >= CODE;
    }

    /** Returns the codes that stand beside the bar, since they do not fit on it. */
    String codesBeside(Drawn drawn) {
        List<String> beside = new ArrayList<>(drawn.codes());
        if (drawn.isBar() && !drawn.goesHome()) {
            for (Piece piece : drawn.pieces()) {
                if (fits(piece)) {
                    beside.remove(piece.code());
                }
            }
        }
        return String.join(" ", beside);
    }
}
