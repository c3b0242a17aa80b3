package org.basilic.formats.json;

import java.io.IOException;
import java.time.LocalDateTime;
import org.basilic.model.Pause;
import org.jspecify.annotations.Nullable;

/** A stretch in which an infusion did not run, in JSON. */
final class PauseJson {

    private static final Shape SHAPE = Shape.of(Key.START, Key.STOP).requiring(Key.START, Key.STOP);

    private PauseJson() {}

    /** Reads a pause; where one of its times could not be read it has the other twice, so that the list keeps its places. */
    static Pause read(Cursor in) throws IOException {
        LocalDateTime start = null;
        LocalDateTime stop = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case START -> start = in.time();
                    case STOP -> stop = in.time();
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Pause(orElse(start, stop), orElse(stop, start));
    }

    static void write(Pause pause, Properties out) throws IOException {
        out.time(Key.START, pause.start());
        out.time(Key.STOP, pause.stop());
    }

    private static LocalDateTime orElse(@Nullable LocalDateTime time, @Nullable LocalDateTime other) {
        if (time != null) {
            return time;
        }
        return other != null ? other : LocalDateTime.MIN;
    }
}
