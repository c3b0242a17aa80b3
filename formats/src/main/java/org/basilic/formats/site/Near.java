package org.basilic.formats.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody probably meant. */
final class Near {

    /** Longer names are no slips of these. */
    private static final int LONGEST = 40;

    private Near() {}

    /** Returns the names that are right, the one that is probably meant before them. */
    static String words(String written, List<String> names) {
        String near = of(written, names);
        String listed = "one of " + String.join(", ", names);
        return near == null ? listed : "probably " + near + "; " + listed;
    }

    /** Returns the name that is at most a third of its letters away; null where none is. */
    static @Nullable String of(String written, List<String> names) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            int far = written.length() > LONGEST
                    ? LONGEST
                    : changes(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (far < least && far * 3 <= name.length()) {
                least = far;
                nearest = name;
            }
        }
        return nearest;
    }

    /** Returns how many letters must be put in, taken out or changed to make one word from the other. */
    private static int changes(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int k = 0; k < before.length; k++) {
            before[k] = k;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int k = 1; k < now.length; k++) {
                int change = one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1;
                now[k] = Math.min(Math.min(now[k - 1], before[k]) + 1, before[k - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }
}
