package org.basilic.formats.mar;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers what texts mean, because the same few come again and again. Null is remembered too. */
final class Texts<M extends @Nullable Object> {

    /** A column that should have few texts and has more than this is not remembered further. */
    private static final int MOST = 10_000;

    private final Function<String, M> meaning;
    private final Map<String, M> known = new HashMap<>();

    Texts(Function<String, M> meaning) {
        this.meaning = meaning;
    }

    M of(String text) {
        if (known.containsKey(text)) {
            return known.get(text);
        }
        M meant = meaning.apply(text);
        if (known.size() < MOST) {
            known.put(text, meant);
        }
        return meant;
    }
}
