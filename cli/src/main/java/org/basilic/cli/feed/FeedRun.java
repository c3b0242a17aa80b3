package org.basilic.cli.feed;

import java.io.IOException;
import java.util.List;
import org.basilic.chart.RowFate;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Fault;
import org.basilic.cli.OutputException;
import org.basilic.cli.Streams;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.jspecify.annotations.Nullable;

/** One import: hands on the encounters that make sense, and keeps account of everything else. */
public final class FeedRun {

    /** So many problems of one kind are told one by one; the rest are counted. */
    private static final int MOST_TOLD = 20;

    /** Who is handed the encounters. */
    public interface Taker {

        /**
         * Takes one that makes sense.
         *
         * @param number its place among those that do, from 1
         */
        void take(int number, Encounter encounter) throws IOException;
    }

    private final FeedOptions options;
    private final EncounterCheck check;
    private final @Nullable FateReport report;
    private final Streams streams;
    private final Account account = new Account();
    private ExitCode ending = ExitCode.CLEAN;

    /**
     * Makes a run.
     *
     * @param report who is told what became of every row; null for nobody
     */
    public FeedRun(FeedOptions options, EncounterCheck check, @Nullable FateReport report, Streams streams) {
        this.options = options;
        this.check = check;
        this.report = report;
        this.streams = streams;
    }

    /** Returns the account of what was read. */
    public Account account() {
        return account;
    }

    /** Imports the files and returns whether all of them could be read. */
    public ExitCode read(FeedInput input, Taker taker) throws OutputException {
        try {
            options.kind().read(input.files(), options.map(), new Checked(taker));
        } catch (OutputException e) {
            throw e;
        } catch (MalformedFileException e) {
            e.problems().forEach(streams::say);
            ending = ending.or(ExitCode.REFUSED);
        } catch (IOException e) {
            streams.say(input.name() + ": " + e.getMessage());
            ending = ending.or(ExitCode.FAILURE);
        } catch (RuntimeException | StackOverflowError e) {
            Fault.report(streams, input.name(), e);
            ending = ending.or(ExitCode.FAULT);
        }
        return ending;
    }

    private void tell(Problem problem) {
        account.add(problem);
        long told = account.problems().getOrDefault(problem.code(), 0L);
        if (told <= MOST_TOLD) {
            streams.say(problem.path() + ": " + problem.code().id() + ": found " + problem.found() + "; wanted "
                    + problem.wanted());
        } else if (told == MOST_TOLD + 1) {
            streams.say("... more of " + problem.code().id() + ", counted below");
        }
        ending = ending.or(ExitCode.REFUSED);
    }

    /** Refuses what no reader of encounters would take. */
    private final class Checked implements ImportTaker {
        private final Taker taker;
        private int made;

        Checked(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void encounter(Encounter encounter) throws IOException {
            made++;
            Encounter moved = options.moved(encounter);
            List<Problem> problems = check.problems(moved);
            if (problems.isEmpty()) {
                account.add(moved);
                taker.take((int) account.encounters(), moved);
                return;
            }
            account.addRefusedEncounter();
            for (Problem problem : problems) {
                tell(new Problem(
                        "imported encounter " + made + " " + problem.path(),
                        problem.code(),
                        problem.found(),
                        problem.wanted()));
            }
        }

        @Override
        public void fate(RowFate fate) throws IOException {
            account.add(fate);
            if (report != null) {
                report.add(fate);
            }
        }

        @Override
        public void refused(Problem problem) throws IOException {
            tell(problem);
            if (report != null) {
                report.add(problem);
            }
        }
    }
}
