package org.basilic.testkit.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.FeedMap;
import org.basilic.chart.RowFate;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;

/** All that an import handed on. */
final class Imported implements ImportTaker {

    /** An import of one feed. */
    interface Importing {
        void read(List<FeedFile> files, FeedMap map, ImportTaker taker) throws IOException;
    }

    final List<Encounter> encounters = new ArrayList<>();
    final List<RowFate> fates = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    /** Imports a text by a site's map over a built-in one. */
    static Imported of(Importing importing, String parent, String text, Path folder) throws IOException {
        Path map = Files.writeString(folder.resolve("site-" + parent + ".csv"), Told.map(parent));
        return of(importing, FeedMaps.builtIn().read(map), text, folder);
    }

    static Imported of(Importing importing, FeedMap map, String text, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("feed.txt"), text);
        Imported imported = new Imported();
        importing.read(List.of(new FeedFile("feed.txt", file)), map, imported);
        return imported;
    }

    @Override
    public void encounter(Encounter encounter) {
        encounters.add(encounter);
    }

    @Override
    public void fate(RowFate fate) {
        fates.add(fate);
    }

    @Override
    public void refused(Problem problem) {
        problems.add(problem);
    }
}
