package org.basilic.chart;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which of several rows about the same thing holds: the one that was entered last; of several entered at once the one sent
 * last; then the greater text, so that there is always one.
 *
 * @param entered when it was entered into the record; null where not told, which is before everything
 * @param sent when it was sent
 * @param tie a control id, version number or line
 */
public record Version(@Nullable Instant entered, @Nullable Instant sent, String tie) implements Comparable<Version> {

    private static final Comparator<Version> ORDER = Comparator.comparing(
                    Version::entered, Comparator.<@Nullable Instant>nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Version::sent, Comparator.<@Nullable Instant>nullsFirst(Comparator.naturalOrder()))
            .thenComparing(
                    Version::tie, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }
}
