package org.basilic.formats.json;

import java.io.IOException;
import org.basilic.model.Diagnosis;

/** A diagnosis, in JSON. */
final class DiagnosisJson {

    private static final Shape SHAPE = Shape.of(Key.CODE, Key.DESCRIPTION).requiring(Key.CODE);

    private DiagnosisJson() {}

    static Diagnosis read(Cursor in) throws IOException {
        String code = null;
        String description = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case CODE -> code = in.text();
                    case DESCRIPTION -> description = in.text();
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Diagnosis(code == null ? "" : code, description);
    }

    static void write(Diagnosis diagnosis, Properties out) throws IOException {
        out.text(Key.CODE, diagnosis.code());
        out.text(Key.DESCRIPTION, diagnosis.description());
    }
}
