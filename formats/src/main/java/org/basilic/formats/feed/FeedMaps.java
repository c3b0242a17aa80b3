package org.basilic.formats.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.chart.FeedMap;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.SiteText;
import org.jspecify.annotations.Nullable;

/**
 * The feed maps that come with the program, and those of a site beside them. A map of a site is a file; its parent is one of
 * the program, or another file in the same directory. Safe to share between threads.
 */
public final class FeedMaps {

    private static final int MEBIBYTES = 16;

    private final Map<String, MapFile> files;

    private FeedMaps(Map<String, MapFile> files) {
        this.files = files;
    }

    /** Returns the maps that come with the program. */
    public static FeedMaps builtIn() {
        return BuiltIn.MAPS;
    }

    /** Returns the ids of the maps of the program, the one of all feeds first. */
    public List<String> ids() {
        return List.copyOf(files.keySet());
    }

    /**
     * Returns a map of the program.
     *
     * @throws IllegalArgumentException if there is none of this id
     */
    public FeedMap named(String id) {
        MapFile file = files.get(id);
        if (file == null) {
            throw new IllegalArgumentException("no such feed map: " + id + "; there are " + String.join(", ", ids()));
        }
        return new MapLine(file, this::builtIn).map();
    }

    /**
     * Reads a map of a site.
     *
     * @throws MalformedFileException if it, or a file that is its parent, is not as it should be; all that is wrong at once
     */
    public FeedMap read(Path file) throws IOException {
        MapLine line = line(file);
        if (!line.problems().isEmpty()) {
            throw new MalformedFileException(line.problems());
        }
        return line.map();
    }

    /** Says what is wrong with a map of a site, and what in it may be meant otherwise. */
    public MapLint lint(Path file) throws IOException {
        MapLine line = line(file);
        return new MapLint(line.problems(), line.problems().isEmpty() ? line.warnings() : List.of());
    }

    /** Says the same of a map of the program. */
    MapLint lint(String id) {
        MapFile file = files.get(id);
        if (file == null) {
            throw new IllegalArgumentException("no such feed map: " + id);
        }
        MapLine line = new MapLine(file, this::builtIn);
        return new MapLint(line.problems(), line.warnings());
    }

    private MapLine line(Path file) throws IOException {
        try {
            return new MapLine(ofSite(file), id -> parent(id, file));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private @Nullable MapFile builtIn(String id) {
        return files.get(id);
    }

    /** Returns the map of this id: of the program, else in the file beside; null when neither is there. */
    private @Nullable MapFile parent(String id, Path child) {
        MapFile ours = files.get(id);
        if (ours != null || !id.matches("[\\w.-]+")) {
            return ours;
        }
        Path beside = child.resolveSibling(id + MapFile.ENDING);
        try {
            return Files.isRegularFile(beside) ? ofSite(beside) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MapFile ofSite(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (!name.endsWith(MapFile.ENDING)) {
            throw new MalformedFileException(
                    path.toString(), 1, "the file's name must be the map's id and .csv, such as our-export.csv");
        }
        String id = name.substring(0, name.length() - MapFile.ENDING.length());
        if (files.containsKey(id)) {
            throw new MalformedFileException(
                    path.toString(), 1, "the program has a map " + id + "; give the file another name");
        }
        byte[] bytes = SiteText.bytes(path, "feed map", "our-export" + MapFile.ENDING, MEBIBYTES);
        return MapFile.of(id, path.toString(), false, SiteText.of(bytes, path));
    }

    /** The maps of the class path, read when they are first asked for. */
    private static final class BuiltIn {

        static final FeedMaps MAPS = read();

        private static FeedMaps read() {
            Map<String, MapFile> files = new LinkedHashMap<>();
            List<String> problems = new ArrayList<>();
            for (String id : text("feeds.csv")
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList()) {
                String name = "feeds/" + id + MapFile.ENDING;
                MapFile file = MapFile.of(id, name, true, text(name));
                problems.addAll(file.problems());
                files.put(id, file);
            }
            if (!problems.isEmpty()) {
                throw new IllegalStateException(String.join("\n", problems));
            }
            return new FeedMaps(files);
        }

        private static String text(String name) {
            try (InputStream in = FeedMaps.class.getResourceAsStream("maps/" + name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is not on the class path");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
