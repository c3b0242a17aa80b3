package org.basilic.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/** An open point on one line: {@code no-route; mar row 17; order o2; administration a1; found Infuse}. */
final class OpenPointWords {

    private static final String ORDER = "order ";
    private static final String ADMINISTRATION = "administration ";
    private static final String FOUND = "found ";

    private OpenPointWords() {}

    static OpenPoint read(String text) {
        List<String> parts = Words.parts(text);
        int space = parts.size() < 2 ? -1 : parts.get(1).indexOf(' ');
        if (space < 0) {
            throw new UnreadableText("an open point has a kind, a feed and a place, as in no-route; mar row 17");
        }
        String order = null;
        String administration = null;
        String found = null;
        for (String part : parts.subList(2, parts.size())) {
            if (part.startsWith(ORDER)) {
                order = Words.unquoted(part.substring(ORDER.length()));
            } else if (part.startsWith(ADMINISTRATION)) {
                administration = Words.unquoted(part.substring(ADMINISTRATION.length()));
            } else if (part.startsWith(FOUND)) {
                found = Words.unquoted(part.substring(FOUND.length()));
            } else {
                throw new UnreadableText("unknown detail '" + part + "' of an open point");
            }
        }
        return new OpenPoint(
                Words.choice("open point", OpenPointKind.values(), parts.get(0)),
                administration,
                order,
                parts.get(1).substring(0, space),
                Words.unquoted(parts.get(1).substring(space + 1).strip()),
                found);
    }

    static String write(OpenPoint point) {
        List<String> parts = new ArrayList<>();
        parts.add(point.kind().written());
        parts.add(point.feed() + " " + Words.plain(point.place()));
        add(ORDER, point.order(), parts);
        add(ADMINISTRATION, point.administration(), parts);
        add(FOUND, point.found(), parts);
        return String.join("; ", parts);
    }

    private static void add(String word, @Nullable String value, List<String> parts) {
        if (value != null) {
            parts.add(word + Words.plain(value));
        }
    }
}
