package org.basilic.testkit.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place at which a case was looked for, and what became of it.
 *
 * @param file the file, by the name under which it was found
 * @param line the line on which the case starts, from 1
 * @param opened whether there was a file and it could be opened
 * @param outcome what the program made of the case; null when it could not be read
 * @param problems why it could not be read, each with file and, where known, line; empty when it could
 */
public record CheckedCase(
        String file, int line, boolean opened, @Nullable CaseOutcome outcome, List<String> problems) {

    /** Copies the list, so that nobody changes it later. */
    public CheckedCase {
        problems = List.copyOf(problems);
    }

    static CheckedCase unopened(String file, String problem) {
        return new CheckedCase(file, 1, false, null, List.of(file + ": " + problem));
    }

    static CheckedCase unreadable(String file, int line, List<String> problems) {
        return new CheckedCase(file, line, true, null, problems);
    }

    public Verdict verdict() {
        return outcome == null ? Verdict.UNREADABLE : outcome.verdict();
    }

    /** Returns the title of the case; nothing when it could not be read. */
    public String title() {
        return outcome == null ? "" : outcome.golden().title();
    }

    /** Returns what is not as it should be, each on a line without its end: differences, or why nothing was compared. */
    public List<String> differences() {
        return outcome == null ? problems : outcome.differences();
    }

    /** Returns what a person reads of a case that did not pass. */
    public String inWords() {
        return outcome == null ? String.join("\n", problems) + "\n" : outcome.inWords();
    }
}
