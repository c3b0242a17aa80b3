package org.basilic.testkit.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.basilic.model.Access;
import org.basilic.model.Administration;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.Patient;
import org.basilic.model.Program340B;
import org.basilic.model.Service;
import org.basilic.model.Visit;
import org.basilic.testkit.ClockText;
import org.jspecify.annotations.Nullable;

/** Writes an encounter as the lines of the block {@code encounter}, such that reading them gives it back. */
final class EncounterBlockWriter {

    private static final int KEY_WIDTH = 10;

    private final Encounter encounter;
    private final List<String> lines = new ArrayList<>();

    EncounterBlockWriter(Encounter encounter) {
        this.encounter = encounter;
    }

    /**
     * Returns the lines.
     *
     * @param id what the id is without a line that says so
     */
    List<String> write(String id) {
        Optional<LocalDateTime> first = times().min(LocalDateTime::compareTo);
        LocalDate service = encounter.dateOfService();
        LocalDate date = first.map(LocalDateTime::toLocalDate).orElse(service);
        ClockText clock = new ClockText(date == null ? LocalDate.EPOCH : date);
        if (!encounter.id().equals(id)) {
            key("record", encounter.id());
        }
        key("setting", encounter.setting().written());
        key("payer", encounter.payer());
        key("place", encounter.placeOfService());
        key("date", date == null ? null : date.toString());
        if (first.isPresent() && service != null) {
            key("service-date", service.toString());
        }
        ZoneId zone = encounter.timeZone();
        key("zone", zone == null ? null : zone.getId());
        Patient patient = encounter.patient();
        key("patient", patient == null ? null : PersonWords.write(patient));
        writeVisit(encounter.visit(), clock);
        key("reason", encounter.primaryReason());
        for (Diagnosis diagnosis : encounter.diagnoses()) {
            String description = diagnosis.description();
            key("diagnosis", description == null ? diagnosis.code() : diagnosis.code() + "  " + description);
        }
        for (Access access : encounter.accesses()) {
            key("access", AccessWords.write(access));
        }
        for (Service other : encounter.services()) {
            key("service", ServiceWords.write(other));
        }
        for (OpenPoint point : encounter.openPoints()) {
            key("open-point", OpenPointWords.write(point));
        }
        Program340B program = encounter.program340B();
        key("340b", program == null ? null : PersonWords.write(program));
        writeTable(clock);
        return lines;
    }

    private void writeVisit(@Nullable Visit visit, ClockText clock) {
        if (visit == null) {
            return;
        }
        Integer number = visit.number();
        key("visit", number == null ? null : number.toString());
        key("arrival", text(visit.arrival(), clock));
        key("departure", text(visit.departure(), clock));
    }

    private void writeTable(ClockText clock) {
        if (encounter.administrations().isEmpty()) {
            return;
        }
        Details details = new Details(clock);
        List<List<String>> rows = new ArrayList<>();
        for (Administration administration : encounter.administrations()) {
            rows.add(List.of(
                    Words.oneLine(administration.id()),
                    DrugWords.write(administration.drug()),
                    administration.route().written(),
                    Objects.requireNonNullElse(text(administration.start(), clock), ""),
                    Objects.requireNonNullElse(text(administration.stop(), clock), ""),
                    details.write(administration)));
        }
        lines.add("");
        lines.addAll(AlignedTable.lines(EncounterBlockReader.COLUMNS, rows));
    }

    private void key(String key, @Nullable String value) {
        if (value != null) {
            lines.add(key + " ".repeat(Math.max(1, KEY_WIDTH - key.length())) + Words.oneLine(value));
        }
    }

    private static @Nullable String text(@Nullable LocalDateTime time, ClockText clock) {
        return time == null ? null : clock.text(time);
    }

    private Stream<LocalDateTime> times() {
        Visit visit = encounter.visit();
        Stream<LocalDateTime> visited = visit == null
                ? Stream.of()
                : Stream.of(visit.arrival(), visit.departure()).filter(Objects::nonNull);
        return Stream.concat(visited, encounter.administrations().stream().flatMap(EncounterBlockReader::times));
    }
}
