package org.basilic.server.drawing;

import org.basilic.result.Disposition;
import org.jspecify.annotations.Nullable;

/** How the strip under a bar shows what became of the minutes. */
final class Strip {

    private Strip() {}

    /** Returns the class of the strip. */
    static String marked(Disposition disposition) {
        return "strip " + disposition.written();
    }

    /** Returns the hatching of the strip; null where it is plain. */
    static @Nullable String fill(Disposition disposition, String id) {
        return switch (disposition) {
            case BILLED, PAUSED, UNDOCUMENTED -> null;
            case WITHIN_UNIT -> "url(#" + id + "-within)";
            case BELOW_THRESHOLD -> "url(#" + id + "-below)";
            case OVERLAPPED -> "url(#" + id + "-overlapped)";
            case INCIDENTAL, NOT_REPORTABLE -> "url(#" + id + "-aside)";
        };
    }

    static String words(Disposition disposition) {
        return switch (disposition) {
            case BILLED -> "earned a unit";
            case WITHIN_UNIT -> "ran on within the unit";
            case BELOW_THRESHOLD -> "too short to earn anything";
            case OVERLAPPED -> "belong to another service";
            case PAUSED -> "paused";
            case INCIDENTAL -> "keeping open, flushing, carrying";
            case NOT_REPORTABLE -> "not to be reported";
            case UNDOCUMENTED -> "not documented";
        };
    }
}
