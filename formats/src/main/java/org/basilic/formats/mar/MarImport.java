package org.basilic.formats.mar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Assembled;
import org.basilic.chart.Assembly;
import org.basilic.chart.ChartRow;
import org.basilic.chart.FeedMap;
import org.basilic.chart.RowFate;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;

/**
 * Makes encounters of tables of a medication record: CSV or TSV, packed with gzip or not. The files are read several times,
 * with the rows of some of the patients held each time, so that a table may be larger than memory.
 */
public final class MarImport {

    private final FeedMap map;
    private final MarLimits limits;

    /** Makes an import by this map. */
    public MarImport(FeedMap map, MarLimits limits) {
        this.map = map;
        this.limits = limits;
    }

    /** Reads all files together, with the limits that hold unless somebody sets others. */
    public static void read(List<FeedFile> files, FeedMap map, ImportTaker taker) throws IOException {
        new MarImport(map, MarLimits.standard()).read(files, taker);
    }

    /**
     * Reads all files together, because the rows of one visit may stand in several. Where one of them cannot be read to its
     * end, lacks a column or has starts only, that is told and nothing is made: what is missing may be the stops.
     *
     * <p>Encounters come by ranges of patients, those with the smallest visit numbers first, and within a range in the order
     * of their ids: overall in that order where each patient has one visit, or all rows fit into one range. Fates come by the
     * same ranges.
     */
    public void read(List<FeedFile> files, ImportTaker taker) throws IOException {
        TableScan scan = new TableScan(map, limits);
        for (FeedFile file : files) {
            scan.see(file);
        }
        List<Problem> problems = new ArrayList<>(scan.problems());
        if (problems.isEmpty() && scan.startsOnly()) {
            problems.add(startsOnly(files, scan));
        }
        for (Problem problem : problems) {
            taker.refused(problem);
        }
        if (!problems.isEmpty()) {
            return;
        }
        int ranges = scan.divide(limits.rowsHeld());
        for (int range = 0; range < ranges; range++) {
            read(files, scan, range, taker);
        }
    }

    private void read(List<FeedFile> files, TableScan scan, int range, ImportTaker taker) throws IOException {
        Held held = new Held();
        MarReader reader = new MarReader(map, limits);
        for (FeedFile file : files) {
            String prefix = files.size() > 1 ? file.name() + " " : "";
            try {
                reader.read(file, prefix, scan.orders(file), patient -> scan.range(patient) == range, held);
            } catch (BrokenTableException e) {
                throw new IOException(file.name() + ": was changed while it was read", e);
            }
        }
        Assembled assembled = new Assembly(map).of(held.rows);
        held.rows.clear();
        for (Problem problem : held.problems) {
            taker.refused(problem);
        }
        for (Encounter encounter : assembled.encounters()) {
            taker.encounter(encounter);
        }
        for (RowFate fate : assembled.fates()) {
            taker.fate(fate);
        }
    }

    /** Says that there are starts only. */
    static Problem startsOnly(List<FeedFile> files, TableScan scan) {
        String place = files.size() == 1 ? files.get(0).name() : files.size() + " files";
        return new Problem(
                place,
                ProblemCode.PARTIAL_EXPORT,
                scan.starts() + " starts of infusions and nothing that ends one",
                "all actions, stops and changes of rate too, or a column of stops");
    }

    /** The rows of a range of patients. */
    private static final class Held implements RowTaker {
        private final List<ChartRow> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>(0);

        @Override
        public void row(ChartRow row) {
            rows.add(row);
        }

        @Override
        public void refused(Problem problem) {
            problems.add(problem);
        }
    }
}
