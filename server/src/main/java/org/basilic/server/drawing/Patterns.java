package org.basilic.server.drawing;

import org.jspecify.annotations.Nullable;

/** The hatchings by which bars and stretches are told apart without colour. */
final class Patterns {

    private Patterns() {}

    static void define(String id, Svg svg) {
        svg.open("defs");
        lines(id + "-derived", "hatch-derived", "M-2 2l4-4M0 8l8-8M6 10l4-4", 8, svg);
        lines(id + "-overlapped", "hatch-overlapped", "M0 0l6 6M6 0l-6 6", 6, svg);
        lines(id + "-within", "hatch-within", "M-1 1l2-2M0 5l5-5M4 6l2-2", 5, svg);
        lines(id + "-below", "hatch-below", "M2 0v4", 4, svg);
        lines(id + "-aside", "hatch-aside", "M0 2h4", 4, svg);
        lines(id + "-again", "hatch-again", "M-2 2l4-4M0 12l12-12M10 14l4-4", 12, svg);
        svg.close().lineBreak();
    }

    private static void lines(String id, String classes, String path, int size, Svg svg) {
        svg.open("pattern", "id", id, "width", size, "height", size, "patternUnits", "userSpaceOnUse");
        svg.empty("rect", "class", classes + "-ground", "width", size, "height", size);
        svg.empty("path", "class", classes, "d", path);
        svg.close();
    }

    /** Returns the fill of a bar whose length is known so; null where it is plain. */
    static @Nullable String of(Grade grade, String id) {
        return grade == Grade.DERIVED ? "url(#" + id + "-derived)" : null;
    }
}
