package org.basilic.formats.json;

import java.io.IOException;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;

/** A line into the patient, in JSON. */
final class AccessJson {

    private static final Shape SHAPE = Shape.of(
                    Key.ID, Key.KIND, Key.LUMEN_OF, Key.REPLACES, Key.LEFT_IN_PLACE, Key.SEPARATE_SITE_REASON)
            .requiring(Key.ID);
    private static final Words<AccessKind> ACCESS_KINDS = Words.of(AccessKind.values());

    private AccessJson() {}

    static Access read(Cursor in) throws IOException {
        String id = null;
        AccessKind kind = null;
        String lumenOf = null;
        String replaces = null;
        Boolean leftInPlace = null;
        String separateSiteReason = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case ID -> id = in.text();
                    case KIND -> kind = in.word(ACCESS_KINDS);
                    case LUMEN_OF -> lumenOf = in.text();
                    case REPLACES -> replaces = in.text();
                    case LEFT_IN_PLACE -> leftInPlace = in.truth();
                    case SEPARATE_SITE_REASON -> separateSiteReason = in.text();
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Access(
                id == null ? "" : id, kind, lumenOf, replaces, Boolean.TRUE.equals(leftInPlace), separateSiteReason);
    }

    static void write(Access access, Properties out) throws IOException {
        out.text(Key.ID, access.id());
        out.word(Key.KIND, access.kind());
        out.text(Key.LUMEN_OF, access.lumenOf());
        out.text(Key.REPLACES, access.replaces());
        out.truth(Key.LEFT_IN_PLACE, access.leftInPlace() ? true : null);
        out.text(Key.SEPARATE_SITE_REASON, access.separateSiteReason());
    }
}
