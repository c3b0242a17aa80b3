package org.basilic.formats.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.DateRange;
import org.basilic.reference.ImportedTable;

/**
 * The lines at the top of an imported table that say what it is.
 *
 * @param rows how many rows follow, so that a file that was cut off is noticed
 */
public record TableHead(String kind, String release, LocalDate from, LocalDate to, Origin origin, int rows) {

    private static final String FIRST = "# Basilic imported table, form 1";
    private static final List<String> NAMES = List.of("table", "release", "from", "to", "file", "sha256", "rows");

    /** How many lines it takes. */
    static final int LINES = 1 + NAMES.size();

    /** Returns the head of a table. */
    static TableHead of(ImportedTable table, Origin origin) {
        LocalDate to = table.inForce().to();
        if (to == null) {
            throw new IllegalArgumentException(table.edition() + " has no last day");
        }
        return new TableHead(table.kind(), table.release(), table.inForce().from(), to, origin, table.size());
    }

    /** Returns the name of the table's file. */
    public String fileName() {
        return fileName(kind, release);
    }

    /** Returns the short name of the table, by which results cite it. */
    public String edition() {
        return kind + " " + release;
    }

    /** Returns the days of service that the table answers for. */
    public DateRange inForce() {
        return new DateRange(from, to);
    }

    static String fileName(String kind, String release) {
        return kind + "-" + release + (PairFile.setting(kind) == null ? ".csv" : PairFile.ENDING);
    }

    /** Returns its lines. */
    String text() {
        List<String> values = List.of(
                kind,
                release,
                from.toString(),
                to.toString(),
                origin.file().replaceAll("\\p{Cntrl}", "?"),
                origin.sha256(),
                Integer.toString(rows));
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        for (int i = 0; i < values.size(); i++) {
            text.append(start(i)).append(values.get(i)).append('\n');
        }
        return text.toString();
    }

    /** Reads the head of a file, refusing what is none. */
    static TableHead read(String file, BufferedReader text) throws IOException {
        if (!FIRST.equals(text.readLine())) {
            throw new MalformedFileException(
                    file, 1, "not a table that this version of Basilic has imported; move it away or import it again");
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String line = text.readLine();
            if (line == null || !line.startsWith(start(i)) || line.length() == start(i).length()) {
                throw new MalformedFileException(file, 2 + i, "here must stand '" + start(i).strip() + "' and a value");
            }
            values.add(line.substring(start(i).length()));
        }
        LocalDate from = day(file, 2, values);
        LocalDate to = day(file, 3, values);
        if (!from.isBefore(to)) {
            throw new MalformedFileException(file, 5, "no day lies from " + from + " to before " + to);
        }
        return new TableHead(
                values.get(0), values.get(1), from, to, new Origin(values.get(4), values.get(5)), rows(file, values));
    }

    private static LocalDate day(String file, int at, List<String> values) throws MalformedFileException {
        try {
            return LocalDate.parse(values.get(at));
        } catch (DateTimeParseException e) {
            throw new MalformedFileException(file, 2 + at, "'" + values.get(at) + "' is not a day such as 2026-01-31");
        }
    }

    private static int rows(String file, List<String> values) throws MalformedFileException {
        int last = values.size() - 1;
        try {
            return Integer.parseInt(values.get(last));
        } catch (NumberFormatException e) {
            throw new MalformedFileException(file, 2 + last, "'" + values.get(last) + "' is not a number of rows");
        }
    }

    private static String start(int i) {
        return "# " + NAMES.get(i) + " ";
    }
}
