package org.basilic.chart;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which of several rows about the same thing holds: the one that was entered last; of several entered at once the one sent
 * last; then the greater text, so that there is always one.
 *
 * @param entered when it was entered into the record; null where not told: then it counts as entered when it was sent, because a
 *     correction without that time is still later than what it corrects
 * @param sent when it was sent; null where not told, which is before everything
 * @param tie a control id, version number or line
 */
public record Version(@Nullable Instant entered, @Nullable Instant sent, String tie) implements Comparable<Version> {

    private static final Comparator<Version> ORDER = Comparator.comparing(
                    Version::known, Comparator.<@Nullable Instant>nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Version::sent, Comparator.<@Nullable Instant>nullsFirst(Comparator.naturalOrder()))
            .thenComparing(
                    Version::tie, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

    private @Nullable Instant known() {
        return entered == null ? sent : entered;
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }
}
