package org.basilic.server.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.basilic.server.reports.Report.Figure;

/** A report as horizontal bars, each with its figure as text. The table beside it has the same figures. */
final class Chart {

    private static final int LABEL = 230;
    private static final int WIDTH = 900;
    private static final int BAR = 16;
    private static final int GAP = 10;
    private static final int MOST_ROWS = 30;
    private static final int SERIES = 4;

    private Chart() {}

    /** Returns the drawing; empty where there is nothing to draw. */
    static String svg(Report report) {
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < report.figures().size() && drawn.size() < SERIES; i++) {
            if (report.figures().get(i).series()) {
                drawn.add(i);
            }
        }
        List<Report.Row> rows =
                report.rows().subList(0, Math.min(MOST_ROWS, report.rows().size()));
        BigDecimal largest = BigDecimal.ZERO;
        for (Report.Row row : rows) {
            for (int figure : drawn) {
                largest = largest.max(value(row, figure));
            }
        }
        if (largest.signum() == 0) {
            return "";
        }
        int band = drawn.size() * BAR + GAP;
        int height = 24 + rows.size() * band;
        StringBuilder svg = new StringBuilder("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" aria-label=\"")
                .append(escaped(report.kind().title()))
                .append("; the table has the same figures\">");
        int x = LABEL;
        for (int s = 0; s < drawn.size(); s++) {
            Figure figure = report.figures().get(drawn.get(s));
            svg.append("<rect class=\"s")
                    .append(s + 1)
                    .append("\" x=\"")
                    .append(x)
                    .append("\" y=\"3\" width=\"12\" height=\"12\"/><text class=\"label\" x=\"")
                    .append(x + 17)
                    .append("\" y=\"13\">")
                    .append(escaped(figure.name()))
                    .append("</text>");
            x += 150;
        }
        int y = 24;
        for (Report.Row row : rows) {
            svg.append("<text x=\"")
                    .append(LABEL - 8)
                    .append("\" y=\"")
                    .append(y + 12)
                    .append("\" text-anchor=\"end\">")
                    .append(escaped(label(row)))
                    .append("</text>");
            for (int s = 0; s < drawn.size(); s++) {
                BigDecimal value = value(row, drawn.get(s));
                int width = value.multiply(BigDecimal.valueOf(WIDTH - LABEL - 110L))
                        .divide(largest, 0, RoundingMode.HALF_UP)
                        .intValue();
                int top = y + s * BAR;
                svg.append("<rect class=\"s")
                        .append(s + 1)
                        .append("\" x=\"")
                        .append(LABEL)
                        .append("\" y=\"")
                        .append(top)
                        .append("\" width=\"")
                        .append(Math.max(width, value.signum() == 0 ? 0 : 1))
                        .append("\" height=\"")
                        .append(BAR - 3)
                        .append("\"/><text x=\"")
                        .append(LABEL + width + 6)
                        .append("\" y=\"")
                        .append(top + 11)
                        .append("\">")
                        .append(value.toPlainString())
                        .append("</text>");
            }
            y += band;
        }
        return svg.append("<line class=\"axis\" x1=\"")
                .append(LABEL)
                .append("\" x2=\"")
                .append(LABEL)
                .append("\" y1=\"20\" y2=\"")
                .append(height)
                .append("\"/></svg>")
                .toString();
    }

    private static String label(Report.Row row) {
        String label = String.join(", ", row.names());
        return label.length() <= 34 ? label : label.substring(0, 33) + "\u2026";
    }

    private static BigDecimal value(Report.Row row, int figure) {
        String value = row.values().get(figure);
        return value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value).max(BigDecimal.ZERO);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
