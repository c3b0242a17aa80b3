package org.basilic.testkit.cases;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.reference.DayTables;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;

/** The door to the golden cases: runs every case under some paths; one that cannot be read leaves the others alone. */
public final class CaseCheck {

    private final Reference reference;
    private final Map<Switch, String> switches;
    private final CaseRunner runner;
    private final PublishedCaseReader published;
    private final List<CheckedCase> checked = new ArrayList<>();

    private CaseCheck(Reference reference, Request request) {
        EncounterCheck check = new EncounterCheck(reference, request.policy());
        this.reference = reference;
        this.switches = request.switches();
        this.runner = new CaseRunner(new Coder(reference), check, request, true);
        this.published = new PublishedCaseReader(check);
    }

    /**
     * Runs the cases of files and of directories, which are walked. Files that end with {@code .md}, but README.md, hold
     * one case; files that end with {@code .jsonl} hold a published case a line. A path without a case is told like one
     * that is not there.
     *
     * @param request the policy by which all cases are coded, whatever payer they name, where it has one; and the values of
     *     switches that a case does not set itself
     * @return what became of each case, path by path, in order of the files' names
     */
    public static List<CheckedCase> check(List<Path> paths, Reference reference, Request request) {
        CaseCheck check = new CaseCheck(reference, request);
        for (Path path : paths) {
            check.path(path);
        }
        return List.copyOf(check.checked);
    }

    /** Returns the files with cases under a path, in order of their names; a file that is named itself is one. */
    static List<Path> files(Path path) throws IOException {
        return List.copyOf(CaseFiles.under(path).files());
    }

    private void path(Path path) {
        int before = checked.size();
        try {
            CaseFiles found = CaseFiles.under(path);
            found.closed().forEach(this::unopened);
            found.files().forEach(this::file);
        } catch (IOException e) {
            unopened(path, e);
        }
        if (checked.size() == before) {
            checked.add(CheckedCase.unopened(
                    path.toString(),
                    "no case in it; one is a file that ends with .md, but README.md, or a line of a file that ends with"
                            + " .jsonl"));
        }
    }

    private void file(Path file) {
        String name = file.toString();
        String text;
        try {
            text = CaseFileText.of(file);
        } catch (MalformedCaseException e) {
            checked.add(CheckedCase.unreadable(name, 1, e.problems()));
            return;
        } catch (IOException e) {
            unopened(file, e);
            return;
        }
        if (!CaseFiles.holdsLines(file)) {
            run(name, 1, name, () -> CaseReader.read(name, text));
            return;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String place = name + ":" + (i + 1);
            if (!line.isBlank()) {
                run(name, i + 1, place, () -> published.read(place, line));
            }
        }
    }

    private void run(String file, int line, String place, Supplied supplied) {
        GoldenCase golden;
        try {
            golden = supplied.read();
        } catch (MalformedCaseException e) {
            checked.add(CheckedCase.unreadable(file, line, e.problems()));
            return;
        } catch (RuntimeException e) {
            checked.add(CheckedCase.unreadable(file, line, List.of(place + ": cannot be read: " + e.getMessage())));
            return;
        }
        checked.add(new CheckedCase(file, line, true, outcome(golden), List.of()));
    }

    /** Runs a case; a fault of the engine is a failure of the case, so that the other cases are still run. */
    private CaseOutcome outcome(GoldenCase golden) {
        List<String> noValues = noValues(golden);
        if (!noValues.isEmpty()) {
            return CaseOutcome.uncoded(golden, Verdict.UNREADABLE, noValues);
        }
        try {
            return runner.run(golden);
        } catch (RuntimeException e) {
            return CaseOutcome.uncoded(golden, Verdict.FAILED, List.of("the engine failed: " + e));
        }
    }

    /** Returns which values of switches there are none of on the day of the case. */
    private List<String> noValues(GoldenCase golden) {
        LocalDate date = EncounterCheck.dateOf(golden.encounter());
        if (date == null || !reference.covers(date)) {
            return List.of(); // which is told when the encounter is refused
        }
        DayTables tables = reference.on(date);
        List<String> problems = new ArrayList<>();
        CaseRunner.switches(switches, golden).forEach((name, value) -> {
            if (!tables.hasValue(name, value)) {
                problems.add("%s cannot be %s on %s; it is one of %s"
                        .formatted(name.written(), value, date, String.join(", ", tables.valuesOf(name))));
            }
        });
        return problems;
    }

    private void unopened(Path path, IOException trouble) {
        String why;
        if (trouble instanceof NoSuchFileException) {
            why = "no such file or directory";
        } else if (trouble instanceof AccessDeniedException) {
            why = "no permission to read it";
        } else {
            String reason = trouble instanceof FileSystemException system ? system.getReason() : trouble.getMessage();
            why = "cannot be read" + (reason == null ? "" : ": " + reason);
        }
        checked.add(CheckedCase.unopened(path.toString(), why));
    }

    /** A case still to be read. */
    private interface Supplied {
        GoldenCase read() throws MalformedCaseException;
    }
}
