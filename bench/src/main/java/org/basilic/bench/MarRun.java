package org.basilic.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.basilic.chart.FeedSetting;
import org.basilic.chart.RowFate;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.formats.mar.MarImport;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;

/** The program that reads a table of {@link MarFile} and counts what was made of it, without writing anything. */
public final class MarRun implements ImportTaker {

    private long encounters;
    private long administrations;
    private long given;
    private long aside;
    private long visits;
    private long problems;

    private MarRun() {}

    /** Reads the file. */
    public static void main(String[] words) throws IOException {
        if (words.length != 1) {
            throw new IllegalArgumentException("say a file");
        }
        long begin = System.nanoTime();
        MarRun run = of(Path.of(words[0]));
        System.out.printf(
                "%d rows, %d encounters, %d visit rows, %d administrations, %d problems in %.1f s%n",
                run.given + run.aside,
                run.encounters,
                run.visits,
                run.administrations,
                run.problems,
                (System.nanoTime() - begin) / 1e9);
    }

    static MarRun of(Path file) throws IOException {
        MarRun run = new MarRun();
        MarImport.read(
                List.of(new FeedFile(String.valueOf(file.getFileName()), file)),
                FeedMaps.builtIn().named("epic-clarity").with(FeedSetting.ZONE, "America/New_York"),
                run);
        return run;
    }

    /** Returns how many rows are in a visit. */
    long given() {
        return given;
    }

    /** Returns how many rows are in none, or left for a person. */
    long aside() {
        return aside;
    }

    long encounters() {
        return encounters;
    }

    long administrations() {
        return administrations;
    }

    long problems() {
        return problems;
    }

    @Override
    public void encounter(Encounter encounter) {
        encounters++;
        administrations += encounter.administrations().size();
    }

    @Override
    public void fate(RowFate fate) {
        switch (fate.fate()) {
            case GIVEN -> given++;
            case VISIT -> visits++;
            default -> aside++;
        }
    }

    @Override
    public void refused(Problem problem) {
        problems++;
    }
}
