package org.basilic.cli.feed;

import java.time.LocalDate;
import org.basilic.model.Encounter;

/** Moves visits. */
final class MovedDays {
    private MovedDays() {}

    static Encounter to(LocalDate firstDay, Encounter encounter) {
        throw new UnsupportedOperationException(
                "being written: " + firstDay + encounter.administrations().size());
    }
}
