package org.basilic.testkit.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Setting;
import org.basilic.model.Visit;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/** The encounter with the policy it is coded under, and its calendar: minute 0 is a midnight before all of it. */
record Setup(
        Encounter encounter,
        String policy,
        Map<Switch, String> switches,
        Tables tables,
        LocalDate firstDay,
        LocalDate encounterDay) {

    static Setup of(Encounter encounter, String policy, Map<Switch, String> switches, Tables tables) {
        LocalDate clocks = firstClockDay(encounter);
        LocalDate encounterDay = encounterDay(encounter);
        LocalDate firstDay = clocks == null || encounterDay.isBefore(clocks) ? encounterDay : clocks;
        return new Setup(encounter, policy, switches, tables, firstDay.minusDays(4), encounterDay);
    }

    /** Returns the day of what has no clock time of its own. */
    static LocalDate encounterDay(Encounter encounter) {
        if (encounter.dateOfService() != null) {
            return encounter.dateOfService();
        }
        Visit visit = encounter.visit();
        if (visit != null && visit.arrival() != null) {
            return visit.arrival().toLocalDate();
        }
        return Objects.requireNonNull(firstClockDay(encounter), "no date of service");
    }

    private static @Nullable LocalDate firstClockDay(Encounter encounter) {
        List<LocalDate> days = new ArrayList<>();
        for (Administration given : encounter.administrations()) {
            addDay(days, given.start());
            addDay(days, given.stop());
        }
        return days.stream().min(LocalDate::compareTo).orElse(null);
    }

    private static void addDay(List<LocalDate> days, @Nullable LocalDateTime time) {
        if (time != null) {
            days.add(time.toLocalDate());
        }
    }

    String value(Switch which) {
        return Objects.requireNonNull(switches.get(which), which::written);
    }

    boolean has(Switch which, String value) {
        return value(which).equals(value);
    }

    boolean facility() {
        return encounter.setting() == Setting.FACILITY;
    }

    boolean medicare() {
        return policy.equals("medicare");
    }

    boolean placeIsOneOf(List<String> places) {
        return encounter.placeOfService() != null && places.contains(encounter.placeOfService());
    }

    int minute(LocalDateTime time) {
        return Math.toIntExact(ChronoUnit.MINUTES.between(firstDay.atStartOfDay(), time));
    }

    /** Returns the day of a minute; an entry without clock times is of the encounter's day. */
    LocalDate day(@Nullable Integer minute) {
        return minute == null ? encounterDay : firstDay.plusDays(Math.floorDiv(minute, 1440));
    }

    /** Whether this is a later visit of its day. */
    boolean laterVisit() {
        Visit visit = encounter.visit();
        return visit != null && visit.number() != null && visit.number() >= 2;
    }
}
