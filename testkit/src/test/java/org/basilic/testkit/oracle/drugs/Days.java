package org.basilic.testkit.oracle.drugs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.basilic.coding.EncounterCheck;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;

/** On which day a line stands: settled 47, the day its service started. */
final class Days {

    private Days() {}

    static LocalDate of(Administration given, Encounter encounter) {
        if (given.start() != null) {
            return given.start().toLocalDate();
        }
        LocalDateTime stop = given.stop();
        if (stop == null) {
            return ofVisit(encounter);
        }
        return (given.minutes() == null ? stop : stop.minusMinutes(given.minutes())).toLocalDate();
    }

    static LocalDate ofVisit(Encounter encounter) {
        return Objects.requireNonNull(EncounterCheck.dateOf(encounter), "no date of service");
    }
}
