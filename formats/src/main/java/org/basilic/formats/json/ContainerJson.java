package org.basilic.formats.json;

import java.io.IOException;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Quantity;

/** Containers opened for an administration, in JSON. */
final class ContainerJson {

    private static final Shape SHAPE = Shape.of(Key.KIND, Key.SIZE, Key.COUNT, Key.NDC, Key.USED_FOR_OTHERS)
            .requiring(Key.KIND, Key.SIZE, Key.COUNT);
    private static final Words<ContainerKind> CONTAINER_KINDS = Words.of(ContainerKind.values());

    private ContainerJson() {}

    static Container read(Cursor in) throws IOException {
        ContainerKind kind = null;
        Quantity size = null;
        Integer count = null;
        String ndc = null;
        Quantity usedForOthers = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case KIND -> kind = in.word(CONTAINER_KINDS);
                    case SIZE -> size = QuantityJson.read(in);
                    case COUNT -> count = in.integer(1);
                    case NDC -> ndc = in.text();
                    case USED_FOR_OTHERS -> usedForOthers = QuantityJson.read(in);
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Container(
                kind == null ? ContainerKind.SINGLE_DOSE : kind,
                size == null ? QuantityJson.NONE : size,
                count == null ? 1 : count,
                ndc,
                usedForOthers);
    }

    static void write(Container container, Properties out) throws IOException {
        out.word(Key.KIND, container.kind());
        out.object(Key.SIZE, container.size(), QuantityJson::write);
        out.number(Key.COUNT, container.count());
        out.text(Key.NDC, container.ndc());
        out.object(Key.USED_FOR_OTHERS, container.usedForOthers(), QuantityJson::write);
    }
}
