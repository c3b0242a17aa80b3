package org.basilic.formats.feed;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.basilic.model.Written;
import org.jspecify.annotations.Nullable;

/** The constants that a cell may name. */
final class Words {

    private Words() {}

    /** Returns the constant that is written so; null when there is none. */
    static <W extends Written> @Nullable W of(String written, W[] words) {
        for (W word : words) {
            if (word.written().equals(written)) {
                return word;
            }
        }
        return null;
    }

    /** Returns what they are all written as, for a message. */
    static String all(Written[] words) {
        return Arrays.stream(words).map(Written::written).collect(Collectors.joining(", "));
    }
}
