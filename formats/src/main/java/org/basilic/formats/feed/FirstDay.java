package org.basilic.formats.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.basilic.coding.EncounterCheck;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.model.Pause;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Moves a visit to another day, for records whose days were moved to hide them: the tables know no visit of the year 2150. All
 * its times move by the same number of days, and so does the day of birth, so that ages stay.
 */
public final class FirstDay {

    private final long days;

    private FirstDay(long days) {
        this.days = days;
    }

    /** Returns the encounter beginning on this day; as it is when nothing tells its own. */
    public static Encounter to(LocalDate firstDay, Encounter encounter) {
        LocalDate day = EncounterCheck.dateOf(encounter);
        return day == null ? encounter : new FirstDay(ChronoUnit.DAYS.between(day, firstDay)).moved(encounter);
    }

    private Encounter moved(Encounter encounter) {
        Patient patient = encounter.patient();
        Visit visit = encounter.visit();
        return new Encounter(
                encounter.id(),
                encounter.setting(),
                encounter.placeOfService(),
                encounter.payer(),
                moved(encounter.dateOfService()),
                encounter.timeZone(),
                patient == null ? null : new Patient(patient.id(), moved(patient.birthDate()), patient.sex()),
                visit == null ? null : new Visit(visit.number(), moved(visit.arrival()), moved(visit.departure())),
                encounter.primaryReason(),
                encounter.diagnoses(),
                encounter.accesses(),
                encounter.administrations().stream().map(this::moved).toList(),
                encounter.services(),
                encounter.program340B(),
                encounter.openPoints());
    }

    private Administration moved(Administration given) {
        List<Pause> pauses = new ArrayList<>();
        for (Pause pause : given.pauses()) {
            pauses.add(new Pause(pause.start().plusDays(days), pause.stop().plusDays(days)));
        }
        return given.withRun(moved(given.start()), moved(given.stop()), pauses, given.timeEvidence());
    }

    private @Nullable LocalDate moved(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(days);
    }

    private @Nullable LocalDateTime moved(@Nullable LocalDateTime time) {
        return time == null ? null : time.plusDays(days);
    }
}
