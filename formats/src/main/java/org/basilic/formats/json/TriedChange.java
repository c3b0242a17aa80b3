package org.basilic.formats.json;

import org.jspecify.annotations.Nullable;

/**
 * A change that was tried on a record.
 *
 * @param change as it was asked for
 * @param path JSON path of the place in the record, such as {@code $.administrations[2].stop}
 * @param from what the record has there, a text as it is and everything else as JSON; null when it has nothing
 * @param to what was put there instead, likewise; null when it was taken away
 */
public record TriedChange(
        Change change,
        String path,
        @Nullable String from,
        @Nullable String to) {}
