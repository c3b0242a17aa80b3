package org.basilic.cli.table;

import org.basilic.result.Disposition;

/** How a stretch of minutes is drawn. */
enum Stroke {
    BILLED('=', "billed"),
    WITHIN_UNIT('-', "ran on without earning a unit"),
    BELOW_THRESHOLD('~', "too short to earn anything"),
    OVERLAPPED('/', "these minutes belong to another service"),
    PAUSED('.', "paused"),
    INCIDENTAL(':', "keeping open, flushing, carrying"),
    NOT_REPORTABLE('x', "not to be reported"),
    UNDOCUMENTED('?', "length not charted"),
    CHARTED('#', "charted"),
    MOMENT('|', "a moment");

    private final char symbol;
    private final String words;

    Stroke(char symbol, String words) {
        this.symbol = symbol;
        this.words = words;
    }

    char symbol() {
        return symbol;
    }

    String words() {
        return words;
    }

    static Stroke of(Disposition disposition) {
        return switch (disposition) {
            case BILLED -> BILLED;
            case WITHIN_UNIT -> WITHIN_UNIT;
            case BELOW_THRESHOLD -> BELOW_THRESHOLD;
            case OVERLAPPED -> OVERLAPPED;
            case PAUSED -> PAUSED;
            case INCIDENTAL -> INCIDENTAL;
            case NOT_REPORTABLE -> NOT_REPORTABLE;
            case UNDOCUMENTED -> UNDOCUMENTED;
        };
    }
}
