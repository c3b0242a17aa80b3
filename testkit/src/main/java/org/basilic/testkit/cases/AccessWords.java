package org.basilic.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.jspecify.annotations.Nullable;

/** An access on one line: {@code iv2; peripheral; replaces iv1; separate because drug B does not mix with drug A}. */
final class AccessWords {

    private static final String LUMEN_OF = "lumen of ";
    private static final String REPLACES = "replaces ";
    private static final String LEFT_IN_PLACE = "left in place";
    private static final String SEPARATE = "separate because ";

    private AccessWords() {}

    static Access read(String text) {
        List<String> parts = Words.parts(text);
        AccessKind kind = null;
        String lumenOf = null;
        String replaces = null;
        boolean leftInPlace = false;
        String reason = null;
        for (String part : parts.subList(1, parts.size())) {
            if (part.startsWith(LUMEN_OF)) {
                lumenOf = Words.unquoted(part.substring(LUMEN_OF.length()));
            } else if (part.startsWith(REPLACES)) {
                replaces = Words.unquoted(part.substring(REPLACES.length()));
            } else if (part.startsWith(SEPARATE)) {
                reason = Words.unquoted(part.substring(SEPARATE.length()));
            } else if (part.equals(LEFT_IN_PLACE)) {
                leftInPlace = true;
            } else {
                kind = Words.choice("access", AccessKind.values(), part);
            }
        }
        return new Access(Words.unquoted(parts.get(0)), kind, lumenOf, replaces, leftInPlace, reason);
    }

    static String write(Access access) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.plain(access.id()));
        AccessKind kind = access.kind();
        if (kind != null) {
            parts.add(kind.written());
        }
        add(parts, LUMEN_OF, access.lumenOf());
        add(parts, REPLACES, access.replaces());
        if (access.leftInPlace()) {
            parts.add(LEFT_IN_PLACE);
        }
        add(parts, SEPARATE, access.separateSiteReason());
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String keyword, @Nullable String text) {
        if (text != null) {
            parts.add(keyword + Words.plain(text));
        }
    }
}
