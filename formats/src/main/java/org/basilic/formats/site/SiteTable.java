package org.basilic.formats.site;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basilic.formats.SiteText;
import org.jspecify.annotations.Nullable;

/**
 * A table of a site: comma-separated text with a row of names above. Empty lines and lines that begin with # are passed over; a cell
 * may stand in double quotes.
 */
final class SiteTable {

    static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");

    private static final Pattern DOLLARS = Pattern.compile("\\d{1,7}(\\.\\d{1,4})?");
    private static final int LARGEST_MEBIBYTES = 64;

    private final String file;
    private final Wrongs wrongs;
    private final List<Row> rows = new ArrayList<>();
    private List<String> names = List.of();

    /** One row, with its line in the file. */
    record Row(SiteTable table, long line, List<String> cells) {

        /** Returns a cell; an empty one where the table has no such column. */
        String cell(String name) {
            int place = table.names.indexOf(name);
            return place < 0 ? "" : cells.get(place);
        }

        String needed(String name) {
            if (cell(name).isEmpty()) {
                wrong(name, "nothing", "a value");
            }
            return cell(name);
        }

        String code(String name) {
            String code = cell(name);
            if (!code.isEmpty() && !CODE.matcher(code).matches()) {
                wrong(name, code.length() + " characters", "five capital letters and digits");
                return "";
            }
            return code;
        }

        @Nullable
        BigDecimal dollars(String name) {
            String written = cell(name);
            if (!DOLLARS.matcher(written).matches()) {
                wrong(
                        name,
                        written.isEmpty() ? "nothing" : "no such amount",
                        "dollars such as 1250.00, without sign, comma or blank, at most four decimals");
                return null;
            }
            return new BigDecimal(written);
        }

        @Nullable
        LocalDate day(String name) {
            String written = cell(name);
            if (written.isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(written);
            } catch (DateTimeException e) {
                wrong(name, "no such day", "a day such as 2026-01-01, or nothing");
                return null;
            }
        }

        void wrong(String name, String found, String wanted) {
            table.wrongs.add(table.file, line, name, found, wanted);
        }
    }

    private SiteTable(String file, Wrongs wrongs) {
        this.file = file;
        this.wrongs = wrongs;
    }

    /**
     * Reads a table.
     *
     * @param what the table is, in words
     * @param needed columns that it must have
     * @param other columns that it may have
     */
    static List<Row> read(Path path, String what, List<String> needed, List<String> other, Wrongs wrongs)
            throws IOException {
        String text = SiteText.of(SiteText.bytes(path, what, what.replace(' ', '-') + ".csv", LARGEST_MEBIBYTES), path);
        SiteTable table = new SiteTable(path.toString(), wrongs);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(line);
            if (cells == null) {
                wrongs.add(path.toString(), i + 1L, "a quote that does not close; wanted each row on one line");
            } else if (table.names.isEmpty()) {
                table.head(cells, i + 1L, needed, other);
            } else if (cells.size() != table.names.size()) {
                wrongs.add(path.toString(), i + 1L, "found " + cells.size() + " cells; wanted " + table.names.size());
            } else {
                table.rows.add(new Row(table, i + 1L, cells));
            }
        }
        if (table.names.isEmpty()) {
            wrongs.add(path.toString(), 1, "found no row; wanted one of the names " + String.join(",", needed));
        }
        return table.rows;
    }

    private void head(List<String> cells, long line, List<String> needed, List<String> other) {
        names = cells;
        List<String> known = new ArrayList<>(needed);
        known.addAll(other);
        for (int i = 0; i < cells.size(); i++) {
            if (!known.contains(cells.get(i))) {
                wrongs.add(file, line, "column " + (i + 1), "an unknown name", Near.words(cells.get(i), known));
            } else if (cells.indexOf(cells.get(i)) < i) {
                wrongs.add(file, line, cells.get(i), "a second column of this name", "one");
            }
        }
        for (String name : needed) {
            if (!cells.contains(name)) {
                wrongs.add(file, line, name, "no such column", "the columns " + String.join(",", needed));
            }
        }
    }

    /** Returns the cells of a line, without blanks around them; null where a quote does not close. */
    static @Nullable List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().trim());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().trim());
        return quoted ? null : cells;
    }
}
