package org.basilic.formats.mar;

import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;
import org.basilic.chart.ChartTime;
import org.basilic.chart.FeedMap;
import org.basilic.chart.GivenRow;
import org.basilic.chart.VisitKey;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;

/** Reads the rows of a table: one about what was given for each, and those about visits behind them. */
final class MarReader {

    private final FeedMap map;
    private final MarLimits limits;

    MarReader(FeedMap map, MarLimits limits) {
        this.map = map;
        this.limits = limits;
    }

    /**
     * Reads the rows of some patients.
     *
     * @param prefix what stands before the number of a line in places
     * @param orders which of day and month stands first in which column
     * @throws BrokenTableException if the table cannot be read to its end; some of it was then handed on
     */
    void read(FeedFile file, String prefix, Map<MarFact, DayOrder> orders, Predicate<String> patients, RowTaker taker)
            throws IOException {
        try (MarTable table = MarTable.open(file, map, limits)) {
            Columns columns = new Columns(table, map);
            Times times = new Times(columns, orders);
            RowMarks marks = new RowMarks(columns, times, map, prefix);
            GivenRows given = new GivenRows(columns, marks, times, map);
            Visits visits = new Visits(columns, times, map);
            while (table.next()) {
                if (!patients.test(RowMarks.patient(columns))) {
                    continue;
                }
                long line = table.line();
                VisitKey visit = marks.visit();
                if (visit == null) {
                    taker.refused(new Problem(
                            table.place(line), ProblemCode.NO_PATIENT, "nothing", "the number of a patient or visit"));
                    continue;
                }
                GivenRow row = given.of(visit, line);
                taker.row(row);
                if (!row.events().isEmpty()) {
                    ChartTime time = row.events().get(0).time();
                    visits.hear(visit, row.version(), time, row.place());
                }
            }
            visits.rows().forEach(taker::row);
        }
    }
}
