package org.basilic.formats.json;

import org.jspecify.annotations.Nullable;

/**
 * The order in which the objects of an input have their properties. One program writes all its objects alike, so that the
 * next name can be guessed and compared where it stands, which is cheaper than reading it. A wrong guess costs nothing but
 * the comparison.
 */
final class Habit {

    private static final int WIDTH = Key.values().length + 1;

    private final @Nullable Key[] next = new Key[Shape.MOST * WIDTH];

    /** Returns the property that last came after this one, or first; null when nothing did. */
    @Nullable
    Key guess(Shape shape, @Nullable Key last) {
        return next[place(shape, last)];
    }

    /** Remembers what came after this property, or first. */
    void remember(Shape shape, @Nullable Key last, @Nullable Key came) {
        next[place(shape, last)] = came;
    }

    private static int place(Shape shape, @Nullable Key last) {
        return shape.number() * WIDTH + (last == null ? 0 : 1 + last.ordinal());
    }
}
