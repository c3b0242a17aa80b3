package org.basilic.server.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.server.reports.Report.Sort;

/** A report as a table for spreadsheets: UTF-8, CR LF, stable headings, no cell that runs as a formula. */
final class ReportCsv {

    /** A count below this tells of people: outside the facility it is not told (CMS's rule on small cells). */
    static final int SMALLEST = 11;

    private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private ReportCsv() {}

    /**
     * Returns the text.
     *
     * @param outside whether it leaves the facility: rows with a small count show no figures then
     */
    static String of(Report report, boolean outside) {
        StringBuilder csv = new StringBuilder();
        List<String> head = new ArrayList<>(report.names());
        report.figures().forEach(figure -> head.add(figure.name()));
        line(head, csv);
        for (Report.Row row : report.rows()) {
            List<String> cells = new ArrayList<>();
            row.names().forEach(name -> cells.add(guarded(name)));
            boolean small = outside && small(report, row);
            for (int i = 0; i < row.values().size(); i++) {
                boolean count = report.figures().get(i).sort() == Sort.COUNT;
                cells.add(
                        small
                                ? (count ? "<" + SMALLEST : "")
                                : written(
                                        report.figures().get(i).sort(),
                                        row.values().get(i)));
            }
            line(cells, csv);
        }
        return csv.toString();
    }

    private static boolean small(Report report, Report.Row row) {
        for (int i = 0; i < row.values().size(); i++) {
            String value = row.values().get(i);
            if (report.figures().get(i).sort() == Sort.COUNT && !value.isEmpty()) {
                BigDecimal count = new BigDecimal(value);
                if (count.signum() > 0 && count.compareTo(BigDecimal.valueOf(SMALLEST)) < 0) {
                    return true;
                }
            }
        }
        return false;
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
