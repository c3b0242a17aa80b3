package org.basilic.server.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.basilic.server.reports.Report.Sort;

/** A report as a table for spreadsheets: UTF-8, CR LF, stable headings, no cell that runs as a formula. */
final class ReportCsv {

    /** What a count says that stays in the facility: the same for small ones and those that would tell of them. */
    static final String WITHHELD = "withheld";

    private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private ReportCsv() {}

    /**
     * Returns the text.
     *
     * @param outside whether it leaves the facility: rows of {@link SmallCells} show no figures then, and the order of the rows
     *     tells nothing of them
     */
    static String of(Report report, boolean outside) {
        StringBuilder csv = new StringBuilder();
        List<String> head = new ArrayList<>(report.names());
        report.figures().forEach(figure -> head.add(figure.name()));
        line(head, csv);
        Set<Integer> withheld = outside ? SmallCells.withheld(report) : Set.of();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < report.rows().size(); i++) {
            places.add(i);
        }
        if (outside) {
            places.sort(Comparator.comparing(
                    place -> String.join("\0", report.rows().get(place).names())));
        }
        for (int place : places) {
            line(cells(report, report.rows().get(place), withheld.contains(place)), csv);
        }
        return csv.toString();
    }

    private static List<String> cells(Report report, Report.Row row, boolean withheld) {
        List<String> cells = new ArrayList<>();
        row.names().forEach(name -> cells.add(guarded(name)));
        for (int i = 0; i < row.values().size(); i++) {
            Sort sort = report.figures().get(i).sort();
            if (withheld) {
                cells.add(sort == Sort.COUNT ? WITHHELD : "");
            } else {
                cells.add(written(sort, row.values().get(i)));
            }
        }
        return cells;
    }

    private static String written(Sort sort, String value) {
        return sort == Sort.CENTS && !value.isEmpty()
                ? new BigDecimal(value).movePointLeft(2).setScale(2).toPlainString()
                : value;
    }

    private static String guarded(String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        return (!start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0)
                        || (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0)
                ? "'" + text
                : text;
    }

    private static void line(List<String> cells, StringBuilder csv) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            csv.append(i == 0 ? "" : ",").append(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        csv.append("\r\n");
    }
}
