package org.basilic.formats.json;

import java.io.IOException;
import java.math.BigDecimal;
import org.basilic.model.Quantity;

/** An amount with its unit, in JSON. */
final class QuantityJson {

    private static final Shape SHAPE = Shape.of(Key.AMOUNT, Key.UNIT).requiring(Key.AMOUNT, Key.UNIT);

    /** What stands in for a quantity that could not be read, in a record that is refused. */
    static final Quantity NONE = new Quantity(BigDecimal.ZERO, "");

    private QuantityJson() {}

    static Quantity read(Cursor in) throws IOException {
        BigDecimal amount = null;
        String unit = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case AMOUNT -> amount = in.amount();
                    case UNIT -> unit = in.text();
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Quantity(amount == null ? BigDecimal.ZERO : amount, unit == null ? "" : unit);
    }

    static void write(Quantity quantity, Properties out) throws IOException {
        out.number(Key.AMOUNT, quantity.amount());
        out.text(Key.UNIT, quantity.unit());
    }
}
