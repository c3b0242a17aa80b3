package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** Reads the tables whose rows end with their dates and source, and keeps the days on which some row changes. */
final class DatedTables {

    /** The days that a row takes for its key; a null setting means both. */
    private record Taken(DateRange inForce, @Nullable Setting setting) {}

    private final TableFiles files;
    private final Tables.Edition edition;
    private final @Nullable Set<String> sourceIds;
    private final Set<LocalDate> boundaries = new TreeSet<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Set<String> checkedSources = new HashSet<>();

    /**
     * Makes a reader for the tables of an edition.
     *
     * @param sourceIds the sources that rows may cite; null for tables of a site, which cite in their own words and may quote
     *     cells
     */
    DatedTables(TableFiles files, Tables.Edition edition, @Nullable Set<String> sourceIds) {
        this.files = files;
        this.edition = edition;
        this.sourceIds = sourceIds;
        boundaries.add(edition.coversFrom());
    }

    /**
     * Returns the rows of a table, refusing those without days in the edition, without a known source, and those that
     * answer for the same key on the same day as an earlier one. A column named setting belongs to the key.
     *
     * @param key the other columns of the key
     * @param columns the columns before the dates
     */
    List<Dated<TableRow>> rows(String fileName, List<String> key, String... columns) {
        return rows(Complaints.thrown(), fileName, key, columns);
    }

    /**
     * Returns the rows of a table that are as they should be, see {@link #rows(String, List, String...)}.
     *
     * @throws MalformedTableException if the header is not
     */
    List<Dated<TableRow>> rows(Complaints complaints, String fileName, List<String> key, String... columns) {
        String[] all = Arrays.copyOf(columns, columns.length + 3);
        all[columns.length] = "from";
        all[columns.length + 1] = "to";
        all[columns.length + 2] = "source";
        boolean bySetting = List.of(columns).contains("setting");
        List<TableRow> rows = new TableText(fileName, files.text(fileName), sourceIds == null, all).rows(complaints);
        Map<String, List<Taken>> taken = new HashMap<>(rows.size() * 2);
        List<Dated<TableRow>> dated = new ArrayList<>(rows.size());
        for (TableRow row : rows) {
            try {
                dated.add(dated(row, key, bySetting, taken));
            } catch (MalformedTableException e) {
                complaints.add(e);
            }
        }
        return dated;
    }

    private Dated<TableRow> dated(TableRow row, List<String> key, boolean bySetting, Map<String, List<Taken>> taken) {
        DateRange inForce = inForce(row);
        String keyText = keyText(row, key);
        Taken wanted = new Taken(inForce, bySetting ? row.setting() : null);
        List<Taken> others = taken.get(keyText);
        if (others == null) {
            taken.put(keyText, List.of(wanted));
        } else {
            taken.put(keyText, together(row, keyText, others, wanted));
        }
        checkSources(row);
        return new Dated<>(row, inForce, row.text("source"));
    }

    /** Returns the first days of the stretches between which some row changes, as days since 1970, ascending. */
    long[] eraStarts() {
        long[] starts = new long[boundaries.size()];
        int count = 0;
        for (LocalDate day : boundaries) {
            starts[count++] = day.toEpochDay();
        }
        return starts;
    }

    private DateRange inForce(TableRow row) {
        LocalDate from = day(row, "from");
        LocalDate to = row.text("to").isEmpty() ? null : day(row, "to");
        if (to != null && !from.isBefore(to)) {
            throw row.malformed("no day lies from " + from + " to before " + to);
        }
        if (from.isBefore(edition.coversFrom())) {
            throw row.malformed(
                    "from " + from + " is before " + edition.coversFrom() + ", the first day that the edition covers");
        }
        return new DateRange(from, to);
    }

    private LocalDate day(TableRow row, String column) {
        String text = row.text(column);
        LocalDate known = days.get(text);
        if (known != null) {
            return known;
        }
        LocalDate day = row.day(column);
        days.put(text, day);
        if (day.isAfter(edition.coversFrom()) && day.isBefore(edition.coversTo())) {
            boundaries.add(day);
        }
        return day;
    }

    private static String keyText(TableRow row, List<String> key) {
        String first = row.filled(key.get(0));
        if (key.size() == 1) {
            return first;
        }
        StringBuilder text = new StringBuilder(first);
        for (int i = 1; i < key.size(); i++) {
            text.append(' ').append(row.filled(key.get(i)));
        }
        return text.toString();
    }

    private static List<Taken> together(TableRow row, String key, List<Taken> others, Taken wanted) {
        List<Taken> all = new ArrayList<>(others);
        for (Taken other : others) {
            boolean sameSetting =
                    other.setting() == null || wanted.setting() == null || other.setting() == wanted.setting();
            if (sameSetting && other.inForce().overlaps(wanted.inForce())) {
                throw row.malformed("the days of '" + key + "' overlap those of an earlier row, from "
                        + other.inForce().from());
            }
        }
        all.add(wanted);
        return all;
    }

    private void checkSources(TableRow row) {
        String cell = row.filled("source");
        if (sourceIds == null || checkedSources.contains(cell)) {
            return;
        }
        for (String source : row.list("source")) {
            if (!sourceIds.contains(source)) {
                throw row.unknown("source", source);
            }
        }
        checkedSources.add(cell);
    }
}
