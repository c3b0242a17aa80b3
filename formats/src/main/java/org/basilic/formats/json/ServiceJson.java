package org.basilic.formats.json;

import java.io.IOException;
import java.util.List;
import org.basilic.model.Service;

/** Another service of the day, in JSON. */
final class ServiceJson {

    private static final Shape SHAPE = Shape.of(
                    Key.CODE, Key.UNITS, Key.MODIFIERS, Key.SEPARATELY_IDENTIFIABLE, Key.REPEAT_OF)
            .requiring(Key.CODE);

    private ServiceJson() {}

    static Service read(Cursor in) throws IOException {
        String code = null;
        Integer units = null;
        List<String> modifiers = List.of();
        Boolean separatelyIdentifiable = null;
        String repeatOf = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case CODE -> code = in.text();
                    case UNITS -> units = in.integer(1);
                    case MODIFIERS -> modifiers = in.texts();
                    case SEPARATELY_IDENTIFIABLE -> separatelyIdentifiable = in.truth();
                    case REPEAT_OF -> repeatOf = in.text();
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Service(code == null ? "" : code, units, modifiers, separatelyIdentifiable, repeatOf);
    }

    static void write(Service service, Properties out) throws IOException {
        out.text(Key.CODE, service.code());
        out.number(Key.UNITS, service.units());
        out.texts(Key.MODIFIERS, service.modifiers());
        out.truth(Key.SEPARATELY_IDENTIFIABLE, service.separatelyIdentifiable());
        out.text(Key.REPEAT_OF, service.repeatOf());
    }
}
