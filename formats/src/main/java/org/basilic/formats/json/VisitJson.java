package org.basilic.formats.json;

import java.io.IOException;
import java.time.LocalDateTime;
import org.basilic.model.Visit;

/** The visit of an encounter, in JSON. */
final class VisitJson {

    private static final Shape SHAPE = Shape.of(Key.NUMBER, Key.ARRIVAL, Key.DEPARTURE);

    private VisitJson() {}

    static Visit read(Cursor in) throws IOException {
        Integer number = null;
        LocalDateTime arrival = null;
        LocalDateTime departure = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case NUMBER -> number = in.integer(1);
                    case ARRIVAL -> arrival = in.time();
                    case DEPARTURE -> departure = in.time();
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Visit(number, arrival, departure);
    }

    static void write(Visit visit, Properties out) throws IOException {
        out.number(Key.NUMBER, visit.number());
        out.time(Key.ARRIVAL, visit.arrival());
        out.time(Key.DEPARTURE, visit.departure());
    }
}
