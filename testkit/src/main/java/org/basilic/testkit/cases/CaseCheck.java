package org.basilic.testkit.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.reference.Reference;

/** The door to the golden cases: runs every case under some paths and writes what failed. */
public final class CaseCheck {

    private static final String MARKDOWN = ".md";
    private static final String JSON_LINES = ".jsonl";
    private static final String NO_CASE = "README.md";

    private final CaseRunner runner;
    private final PublishedCaseReader published;
    private final Appendable out;
    private CaseReport report = CaseReport.EMPTY;

    private CaseCheck(Coder coder, Appendable out) {
        EncounterCheck check = new EncounterCheck(Reference.builtIn());
        this.runner = new CaseRunner(coder, check, true);
        this.published = new PublishedCaseReader(check);
        this.out = out;
    }

    /**
     * Runs the cases of files and of directories, which are walked. Files that end with {@code .md}, but README.md, hold
     * one case; files that end with {@code .jsonl} hold a published case a line.
     *
     * @param out where failures and the counts are written
     * @throws IOException if a path cannot be read, or nothing can be written
     */
    public static CaseReport check(List<Path> paths, Coder coder, Appendable out) throws IOException {
        CaseCheck check = new CaseCheck(coder, out);
        for (Path path : paths) {
            for (Path file : files(path)) {
                check.file(file);
            }
        }
        out.append(check.report.inWords()).append('\n');
        return check.report;
    }

    /** Returns the files with cases under a path, in order of their names; a file that is named itself is one. */
    static List<Path> files(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walked = Files.walk(path)) {
            return walked.filter(Files::isRegularFile)
                    .filter(CaseCheck::holdsCases)
                    .sorted()
                    .toList();
        }
    }

    private static boolean holdsCases(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(JSON_LINES) || (name.endsWith(MARKDOWN) && !name.equals(NO_CASE));
    }

    private void file(Path file) throws IOException {
        if (!file.toString().endsWith(JSON_LINES)) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            run(() -> CaseReader.read(file.toString(), text));
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String place = file + ":" + (i + 1);
            if (!line.isBlank()) {
                run(() -> published.read(place, line));
            }
        }
    }

    private void run(Supplied supplied) throws IOException {
        GoldenCase golden;
        try {
            golden = supplied.read();
        } catch (MalformedCaseException e) {
            report = report.withFailure();
            out.append(e.getMessage()).append('\n');
            return;
        }
        CaseOutcome outcome = outcome(golden);
        report = report.with(outcome);
        if (outcome.failed()) {
            out.append(outcome.inWords());
        }
    }

    /** Runs a case; a fault of the engine is a failure of the case, so that the other cases are still run. */
    private CaseOutcome outcome(GoldenCase golden) {
        try {
            return runner.run(golden);
        } catch (RuntimeException e) {
            return new CaseOutcome(golden, List.of("the engine failed: " + e), List.of(), 1, 0);
        }
    }

    /** A case still to be read. */
    private interface Supplied {
        GoldenCase read() throws MalformedCaseException;
    }
}
