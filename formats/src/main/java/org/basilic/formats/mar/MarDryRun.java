package org.basilic.formats.mar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.chart.FeedMap;
import org.basilic.formats.feed.FeedFile;
import org.basilic.model.Problem;

/**
 * What a map knows of tables, before anything is made of them.
 *
 * @param rows rows that were read
 * @param columns the columns of all tables, in their order
 * @param missing columns that the map names and no table has, needed or not
 * @param unmappedActions texts of actions that the map does not know, with their counts, the most frequent first; likewise the
 *     other texts
 * @param unknownUnits units that neither the map nor the unit table knows
 * @param problems why nothing could be made of the tables; empty when something could
 */
public record MarDryRun(
        long rows,
        List<Column> columns,
        List<String> missing,
        List<Count> unmappedActions,
        List<Count> unmappedRoutes,
        List<Count> unmappedClasses,
        List<Count> unmappedPayers,
        List<Count> unmappedStatuses,
        List<Count> unknownUnits,
        List<Problem> problems) {

    /**
     * A column.
     *
     * @param facts what it tells by the map; empty when nothing
     * @param filled cells that hold something
     * @param values how many different ones there are; no more are counted than {@link #MOST_VALUES}
     * @param unreadable cells of a time or number that cannot be read
     * @param styles styles of the times that can, with their counts
     */
    public record Column(
            String name, List<String> facts, long filled, int values, long unreadable, List<Count> styles) {

        /** Different values are counted up to here: so many tell no more than more would. */
        public static final int MOST_VALUES = 10_000;

        /** Copies the lists, so that nobody changes them later. */
        public Column {
            facts = List.copyOf(facts);
            styles = List.copyOf(styles);
        }
    }

    /** A text and how often it was seen. */
    public record Count(String text, long count) {}

    /** Copies the lists, so that nobody changes them later. */
    public MarDryRun {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
        unmappedActions = List.copyOf(unmappedActions);
        unmappedRoutes = List.copyOf(unmappedRoutes);
        unmappedClasses = List.copyOf(unmappedClasses);
        unmappedPayers = List.copyOf(unmappedPayers);
        unmappedStatuses = List.copyOf(unmappedStatuses);
        unknownUnits = List.copyOf(unknownUnits);
        problems = List.copyOf(problems);
    }

    /** Looks at tables, with the limits that hold unless somebody sets others. */
    public static MarDryRun of(List<FeedFile> files, FeedMap map) throws IOException {
        MarLimits limits = MarLimits.standard();
        TableScan scan = new TableScan(map, limits);
        for (FeedFile file : files) {
            scan.see(file);
        }
        List<Problem> problems = new ArrayList<>(scan.problems());
        if (problems.isEmpty() && scan.startsOnly()) {
            problems.add(MarImport.startsOnly(files, scan));
        }
        DryCounts counts = new DryCounts(map);
        for (FeedFile file : files) {
            try (MarTable table = MarTable.open(file, map, limits)) {
                counts.see(table, scan.orders(file));
            } catch (BrokenTableException e) {
                // The scan has told it; what stands before the place is counted all the same.
            }
        }
        return counts.told(problems);
    }

    /** Returns counts, the most frequent first. */
    static List<Count> sorted(Map<String, Long> counts) {
        List<Count> sorted = new ArrayList<>();
        counts.forEach((text, count) -> sorted.add(new Count(text, count)));
        sorted.sort((a, b) -> a.count() != b.count()
                ? Long.compare(b.count(), a.count())
                : a.text().compareTo(b.text()));
        return sorted;
    }
}
