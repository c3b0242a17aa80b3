package org.basilic.formats.json;

import java.io.IOException;
import org.basilic.model.Program340B;

/** The provider's standing under the 340B program, in JSON. */
final class Program340BJson {

    private static final Shape SHAPE = Shape.of(Key.COVERED_ENTITY, Key.ENTITY_TYPE);

    private Program340BJson() {}

    static Program340B read(Cursor in) throws IOException {
        Boolean coveredEntity = null;
        String entityType = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case COVERED_ENTITY -> coveredEntity = in.truth();
                    case ENTITY_TYPE -> entityType = in.text();
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Program340B(coveredEntity, entityType);
    }

    static void write(Program340B program340B, Properties out) throws IOException {
        out.truth(Key.COVERED_ENTITY, program340B.coveredEntity());
        out.text(Key.ENTITY_TYPE, program340B.entityType());
    }
}
