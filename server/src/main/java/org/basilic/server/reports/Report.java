package org.basilic.server.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report: rows of names and figures. Of each row the first figures are drawn.
 *
 * @param names headings of the names, as the CSV has them too
 * @param figures headings of the figures
 */
public record Report(ReportKind kind, List<String> names, List<Figure> figures, List<Row> rows) {

    /** What a figure counts: people behind a count below 11 may be told by it. */
    public enum Sort {
        COUNT,
        MINUTES,
        CENTS,
        AMOUNT
    }

    /**
     * A column of figures.
     *
     * @param series whether it is drawn
     * @param within the figure of which this one counts a part; null for none
     */
    public record Figure(
            String name,
            Sort sort,
            boolean series,
            @Nullable String within) {

        /** Makes a figure that is no part of another. */
        public Figure(String name, Sort sort, boolean series) {
            this(name, sort, series, null);
        }
    }

    /**
     * One row.
     *
     * @param values as plain decimals, one for each figure; empty where not known
     */
    public record Row(List<String> names, List<String> values) {}

    /** Copies the lists, so that nobody changes them later. */
    public Report {
        names = List.copyOf(names);
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
    }
}
