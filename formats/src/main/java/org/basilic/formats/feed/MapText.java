package org.basilic.formats.feed;

import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.jspecify.annotations.Nullable;

/** The text of a feed map: comment lines anywhere, one header line, then rows of four cells, in quotes where they hold a comma. */
final class MapText {

    private static final List<String> COLUMNS = List.of("kind", "subject", "value", "source");
    private static final String HEADER = String.join(",", COLUMNS);

    /** More of one file help nobody, and a file of another kind would bring one for each of its lines. */
    private static final int MOST = 100;

    private final String shown;
    private final String text;
    private final List<String> problems;

    MapText(String shown, String text, List<String> problems) {
        this.shown = shown;
        this.text = text;
        this.problems = problems;
    }

    /** Returns the rows that are as they should be. */
    List<MapFile.Row> rows() {
        List<MapFile.Row> rows = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (!headed) {
                if (!line.equals(HEADER)) {
                    complain(number, "the header must be " + HEADER);
                    return rows;
                }
                headed = true;
                continue;
            }
            MapRow row = row(number, line);
            if (row != null) {
                rows.add(new MapFile.Row(number, row));
            }
            if (problems.size() > MOST) {
                complain(number, "and more from here on; is this a feed map?");
                return rows;
            }
        }
        if (!headed) {
            complain(number, "the header " + HEADER + " is missing");
        }
        return rows;
    }

    private @Nullable MapRow row(int number, String line) {
        List<String> cells = cells(line);
        if (cells == null) {
            complain(number, "a quote is not closed; a cell that begins with a quote ends with one");
            return null;
        }
        if (cells.size() != COLUMNS.size()) {
            complain(
                    number,
                    cells.size() + " cells where the header has " + COLUMNS.size()
                            + "; a cell with a comma stands in double quotes");
            return null;
        }
        MapKind kind = Words.of(cells.get(0), MapKind.values());
        if (kind == null) {
            complain(number, "unknown kind '" + cells.get(0) + "'; it is one of " + Words.all(MapKind.values()));
            return null;
        }
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).isEmpty()) {
                complain(number, "the cell " + COLUMNS.get(i) + " is empty; fill it, or take the row away");
                return null;
            }
        }
        return new MapRow(kind, cells.get(1), cells.get(2), cells.get(3));
    }

    /** Returns the cells without the spaces around them; null where a quote is not closed. */
    private static @Nullable List<String> cells(String line) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return quoted ? null : cells;
    }

    private void complain(int number, String what) {
        problems.add(shown + ":" + number + ": " + what);
    }
}
