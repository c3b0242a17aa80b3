package org.basilic.formats.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapRow;
import org.jspecify.annotations.Nullable;

/** A map and its parents, the map itself first. */
final class MapLine {

    /** Where parents are found. */
    @FunctionalInterface
    interface Parents {

        /** Returns the file of this id; null when there is none. */
        @Nullable
        MapFile named(String id);
    }

    private final List<MapFile> files = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Follows the parents of a map. */
    MapLine(MapFile first, Parents parents) {
        Map<String, MapFile> line = new LinkedHashMap<>();
        MapFile at = first;
        while (at != null) {
            line.put(at.id(), at);
            problems.addAll(at.problems());
            at = parent(at, line, parents);
        }
        files.addAll(line.values());
    }

    private @Nullable MapFile parent(MapFile file, Map<String, MapFile> line, Parents parents) {
        MapFile.Row row = file.parent();
        if (row == null) {
            if (!file.builtIn() && !file.rows().isEmpty()) {
                problems.add(file.at(1, "no parent; add a row such as map,parent,base,our interface team"));
            }
            return null;
        }
        String id = row.row().value();
        if (line.containsKey(id)) {
            problems.add(file.at(
                    row.line(),
                    "the map is its own ancestor: " + String.join(" -> ", line.keySet()) + " -> " + id
                            + "; a parent must be another map that does not lead back here"));
            return null;
        }
        MapFile parent = parents.named(id);
        if (parent == null) {
            problems.add(file.at(
                    row.line(),
                    "there is no map '" + id + "' to be the parent: none of the program, and no file " + id
                            + MapFile.ENDING + " beside this one"));
        }
        return parent;
    }

    /** Returns all that is wrong in any of the files; empty when the map can be used. */
    List<String> problems() {
        return problems;
    }

    /** Returns the map that they make together. */
    FeedMap map() {
        return map(0);
    }

    private FeedMap map(int from) {
        List<MapRow> rows = new ArrayList<>();
        for (MapFile file : files.subList(from, files.size())) {
            file.rows().forEach(row -> rows.add(row.row()));
        }
        return new FeedMap(files.get(from).id(), rows);
    }

    /** Returns what in the map itself may be meant otherwise. */
    List<String> warnings() {
        FeedMap behind = files.size() == 1 ? new FeedMap("", List.of()) : map(1);
        return new MapWarnings(files.get(0), behind).all();
    }
}
