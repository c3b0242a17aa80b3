package org.basilic.testkit.feeds;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.model.Pause;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Visits told as a medication record: a table with a row for each action, under the column names of the generic map. */
public final class MarText {

    private static final List<String> COLUMNS = List.of(
            "row",
            "version",
            "order",
            "patient",
            "visit",
            "time",
            "action",
            "drug",
            "hcpcs",
            "dose",
            "dose_unit",
            "waste",
            "waste_unit",
            "route",
            "access",
            "purpose",
            "mixture",
            "class",
            "location",
            "payer",
            "arrival",
            "departure",
            "diagnosis",
            "patient_birth_date",
            "patient_sex");
    private static final String TIME = "yyyy-MM-dd HH:mm";

    private final List<String> rows = new ArrayList<>();
    private int number;

    private MarText() {}

    /** Returns the visits as one table, its rows in an order that the seed decides. */
    public static String of(List<Encounter> visits, long seed) {
        MarText text = new MarText();
        visits.forEach(text::visit);
        return text.shuffled(seed);
    }

    /**
     * Returns the same among rows that change nothing: rows that come twice, earlier versions of rows, rates that were looked at,
     * what was due, and what was refused.
     */
    public static String amongOthers(List<Encounter> visits, long seed) {
        MarText text = new MarText();
        visits.forEach(text::visit);
        visits.forEach(visit -> text.others(visit, new Random(seed)));
        return text.shuffled(seed);
    }

    private void others(Encounter visit, Random random) {
        for (Administration given : visit.administrations()) {
            LocalDateTime start = Objects.requireNonNull(given.start());
            if (given.stop() != null
                    && given.stop().isAfter(start.plusMinutes(1))
                    && given.pauses().isEmpty()) {
                row(visit, given, start.plusMinutes(1), "Rate Verify", false);
            }
            Map<String, String> refused = cells(visit, given, start.plusMinutes(3), "Refused");
            refused.put("order", given.id() + "-X");
            row(refused);
            Map<String, String> due = cells(visit, given, start.plusMinutes(5), "Due");
            due.put("order", given.id() + "-Y");
            row(due);
            Map<String, String> earlier = cells(visit, given, start.plusMinutes(7), "Stopped");
            earlier.put("row", "R" + visit.id() + given.id());
            row(earlier);
            Map<String, String> later = new HashMap<>(earlier);
            later.put("version", "2");
            later.put("time", Told.time(start.plusMinutes(9), TIME));
            later.put("action", "Missed");
            later.put("order", given.id() + "-Z");
            row(later);
        }
        List<String> once = new ArrayList<>(rows);
        for (String row : once) {
            if (random.nextInt(4) == 0) {
                rows.add(row);
            }
        }
    }

    private String shuffled(long seed) {
        Collections.shuffle(rows, new Random(seed));
        return String.join(",", COLUMNS) + "\n" + String.join("", rows);
    }

    private void visit(Encounter visit) {
        for (Administration given : visit.administrations()) {
            LocalDateTime start = Objects.requireNonNull(given.start());
            if (!Told.ran(given)) {
                row(visit, given, start, given.route().written().endsWith("push") ? "Push" : "Given", true);
                continue;
            }
            row(visit, given, start, "New Bag", true);
            for (Pause pause : given.pauses()) {
                row(visit, given, pause.start(), "Paused", false);
                row(visit, given, pause.stop(), "Restarted", false);
            }
            if (given.stop() != null) {
                row(visit, given, given.stop(), "Stopped", false);
            }
            if (given.wasted() != null) {
                waste(visit, given, given.stop() == null ? start : given.stop());
            }
        }
    }

    private void waste(Encounter visit, Administration given, LocalDateTime time) {
        Map<String, String> cells = cells(visit, given, time, "Waste");
        put(cells, "waste", given.wasted());
        row(cells);
    }

    private void row(Encounter visit, Administration given, LocalDateTime time, String action, boolean amount) {
        Map<String, String> cells = cells(visit, given, time, action);
        if (amount) {
            put(cells, "dose", given.dose());
        }
        row(cells);
    }

    private Map<String, String> cells(Encounter visit, Administration given, LocalDateTime time, String action) {
        Map<String, String> cells = new HashMap<>();
        cells.put("row", "R" + ++number);
        cells.put("version", "1");
        cells.put("order", given.id());
        cells.put("patient", Told.patient(visit));
        cells.put("visit", visit.id());
        cells.put("time", Told.time(time, TIME));
        cells.put("action", action);
        cells.put("drug", Objects.requireNonNullElse(given.drug().name(), ""));
        cells.put("hcpcs", Objects.requireNonNullElse(given.drug().hcpcs(), ""));
        cells.put("route", Told.route(given.route()));
        cells.put("access", Told.access(given));
        cells.put("purpose", given.purpose() == null ? "" : given.purpose().written());
        cells.put("mixture", Objects.requireNonNullElse(given.mixture(), ""));
        cells.put("class", "O");
        cells.put("location", Told.location(visit));
        cells.put("payer", Told.payer(visit));
        if (visit.visit() != null) {
            cells.put("arrival", Told.time(visit.visit().arrival(), TIME));
            cells.put("departure", Told.time(visit.visit().departure(), TIME));
        }
        cells.put("diagnosis", String.join(";", Told.diagnoses(visit)));
        Patient patient = Objects.requireNonNull(visit.patient());
        cells.put("patient_birth_date", String.valueOf(patient.birthDate()));
        cells.put("patient_sex", Objects.requireNonNull(patient.sex()).written());
        return cells;
    }

    private static void put(Map<String, String> cells, String column, @Nullable Quantity quantity) {
        cells.put(column, Told.amount(quantity));
        cells.put(column + "_unit", Told.unit(quantity));
    }

    private void row(Map<String, String> cells) {
        List<String> row = new ArrayList<>();
        for (String column : COLUMNS) {
            row.add(cells.getOrDefault(column, ""));
        }
        rows.add(String.join(",", row) + "\n");
    }
}
