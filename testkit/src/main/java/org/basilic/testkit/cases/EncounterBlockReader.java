package org.basilic.testkit.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.basilic.model.Administration;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.ClockText;
import org.basilic.testkit.EncounterEdit;
import org.jspecify.annotations.Nullable;

/** Reads the block {@code encounter} of a case: a key and its value on each line, then a table of administrations. */
final class EncounterBlockReader {

    static final List<String> COLUMNS = List.of("id", "drug", "route", "start", "stop", "details");
    private static final Set<String> REPEATED = Set.of("diagnosis", "access", "service", "open-point");

    private final Problems problems;
    private final NumberedLine opening;
    private final List<NumberedLine> lines;
    private final EncounterEdit encounter;
    private final Set<String> keys = new HashSet<>();
    private @Nullable LocalDate date;
    private @Nullable LocalDate serviceDate;

    EncounterBlockReader(String id, NumberedLine opening, List<NumberedLine> lines, Problems problems) {
        this.problems = problems;
        this.opening = opening;
        this.lines = lines;
        this.encounter = new EncounterEdit(id, Setting.FACILITY);
    }

    /** Returns the encounter; what could not be read is among the problems. */
    Encounter read() {
        for (NumberedLine line : lines) {
            if (line.firstWord().equals("date")) {
                problems.reading(line.number(), () -> date = Words.date(line.rest()));
            }
        }
        ClockText clock = new ClockText(date == null ? LocalDate.EPOCH : date);
        AlignedTable table = null;
        for (NumberedLine line : lines) {
            if (line.isBlank()) {
                continue;
            }
            if (line.text().indexOf('\t') >= 0) {
                problems.add(line.number(), "a tab; columns are aligned with spaces");
            } else if (table != null) {
                AlignedTable columns = table;
                problems.reading(line.number(), () -> readRow(columns.cells(line.text()), clock));
            } else if (line.text().matches("id +drug .*")) {
                table = readHeader(line);
            } else {
                problems.reading(line.number(), () -> readKey(line, clock));
            }
        }
        if (!keys.contains("setting")) {
            problems.add(opening.number(), "the encounter has no line 'setting'");
        }
        encounter.dateOfService = serviceDate != null ? serviceDate : hasTimes() ? null : date;
        return encounter.done();
    }

    private AlignedTable readHeader(NumberedLine line) {
        try {
            return new AlignedTable(line.text(), COLUMNS);
        } catch (UnreadableText e) {
            problems.add(line.number(), String.valueOf(e.getMessage()));
            return new AlignedTable(String.join("  ", COLUMNS), COLUMNS);
        }
    }

    private void readKey(NumberedLine line, ClockText clock) {
        String key = line.firstWord();
        String value = line.rest();
        if (!keys.add(key) && !REPEATED.contains(key)) {
            throw new UnreadableText("'" + key + "' stands twice");
        }
        if (value.isEmpty()) {
            throw new UnreadableText("'" + key + "' has no value");
        }
        switch (key) {
            case "record" -> encounter.id = value;
            case "setting" -> encounter.setting = Words.choice("setting", Setting.values(), value);
            case "payer" -> encounter.payer = value;
            case "place" -> encounter.placeOfService = value;
            case "date" -> {
                // Read before all other lines, which need it for their times.
            }
            case "service-date" -> serviceDate = Words.date(value);
            case "zone" -> encounter.timeZone = zone(value);
            case "patient" -> encounter.patient = PersonWords.readPatient(value);
            case "visit" -> encounter.visitNumber = Words.number(value);
            case "arrival" -> encounter.arrival = time(clock, value);
            case "departure" -> encounter.departure = time(clock, value);
            case "reason" -> encounter.primaryReason = value;
            case "diagnosis" -> {
                String description =
                        line.rest().substring(firstWord(value).length()).strip();
                encounter.diagnoses.add(new Diagnosis(firstWord(value), description.isEmpty() ? null : description));
            }
            case "access" -> encounter.accesses.add(AccessWords.read(value));
            case "service" -> encounter.services.add(ServiceWords.read(value));
            case "open-point" -> encounter.openPoints.add(OpenPointWords.read(value));
            case "340b" -> encounter.program340B = PersonWords.readProgram(value);
            default -> throw new UnreadableText("unknown key '" + key + "'");
        }
    }

    private void readRow(Map<String, String> cells, ClockText clock) {
        AdministrationEdit row =
                new AdministrationEdit(cell(cells, "id"), Words.choice("route", Route.values(), cell(cells, "route")));
        DrugWords.read(cell(cells, "drug"), row);
        String start = cells.get("start");
        if (start != null) {
            row.start = time(clock, start);
        }
        String stop = cells.get("stop");
        if (stop != null) {
            row.stop = time(clock, stop);
        }
        String details = cells.get("details");
        if (details != null) {
            new Details(clock).read(details, row);
        }
        encounter.administrations.add(row.done());
    }

    private static String cell(Map<String, String> cells, String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new UnreadableText("the row has nothing in the column '" + column + "'");
        }
        return cell;
    }

    private LocalDateTime time(ClockText clock, String text) {
        if (date == null && text.indexOf('T') < 0) {
            throw new UnreadableText("the time " + text + " needs a line 'date' in the encounter");
        }
        return Words.time(clock, text);
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new UnreadableText("'" + text + "' is no time zone; one is written like America/Chicago");
        }
    }

    private static String firstWord(String text) {
        return new NumberedLine(0, text).firstWord();
    }

    private boolean hasTimes() {
        return encounter.arrival != null
                || encounter.departure != null
                || encounter.administrations.stream()
                        .flatMap(EncounterBlockReader::times)
                        .findAny()
                        .isPresent();
    }

    /** Returns every clock time of an administration. */
    static Stream<LocalDateTime> times(Administration administration) {
        Stream<LocalDateTime> pauses = administration.pauses().stream().flatMap(EncounterBlockReader::ends);
        return Stream.concat(
                Stream.of(administration.start(), administration.stop()).filter(Objects::nonNull), pauses);
    }

    private static Stream<LocalDateTime> ends(Pause pause) {
        return Stream.of(pause.start(), pause.stop());
    }
}
