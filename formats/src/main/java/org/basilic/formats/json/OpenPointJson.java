package org.basilic.formats.json;

import java.io.IOException;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;

/** What the reading of a record left for a person, in JSON. */
final class OpenPointJson {

    private static final Shape SHAPE = Shape.of(Key.KIND, Key.ADMINISTRATION, Key.ORDER, Key.FEED, Key.PLACE, Key.FOUND)
            .requiring(Key.KIND, Key.FEED, Key.PLACE);
    private static final Words<OpenPointKind> KINDS = Words.of(OpenPointKind.values());

    private OpenPointJson() {}

    static OpenPoint read(Cursor in) throws IOException {
        OpenPointKind kind = null;
        String administration = null;
        String order = null;
        String feed = null;
        String place = null;
        String found = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case KIND -> kind = in.word(KINDS);
                    case ADMINISTRATION -> administration = in.text();
                    case ORDER -> order = in.text();
                    case FEED -> feed = in.text();
                    case PLACE -> place = in.text();
                    case FOUND -> found = in.text();
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new OpenPoint(
                kind == null ? OpenPointKind.UNREADABLE_AMOUNT : kind,
                administration,
                order,
                feed == null ? "" : feed,
                place == null ? "" : place,
                found);
    }

    static void write(OpenPoint point, Properties out) throws IOException {
        out.word(Key.KIND, point.kind());
        out.text(Key.ADMINISTRATION, point.administration());
        out.text(Key.ORDER, point.order());
        out.text(Key.FEED, point.feed());
        out.text(Key.PLACE, point.place());
        out.text(Key.FOUND, point.found());
    }
}
