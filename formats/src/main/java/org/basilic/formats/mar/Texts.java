package org.basilic.formats.mar;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what texts mean, because the same few come again and again. Null is remembered too. */
final class Texts<M> {

    /** A column that should have few texts and has more than this is not remembered further. */
    private static final int MOST = 10_000;

    /** What tells what a text means; null where nothing does. */
    interface Meaning<M> {
        @Nullable
        M of(String text);
    }

    private final Meaning<M> meaning;
    private final Map<String, @Nullable M> known = new HashMap<>();

    Texts(Meaning<M> meaning) {
        this.meaning = meaning;
    }

    @Nullable
    M of(String text) {
        if (known.containsKey(text)) {
            return known.get(text);
        }
        @Nullable M meant = meaning.of(text);
        if (known.size() < MOST) {
            known.put(text, meant);
        }
        return meant;
    }
}
