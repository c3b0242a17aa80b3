package org.basilic.cli;

import org.basilic.model.ProblemCode;

/** The page of every kind of problem for which a record is refused, as Markdown. */
final class ProblemsPage {

    private static final String OPENING =
            "Made from the problem codes by `basilic rules --problems`; a test keeps it in step. "
                    + "A record with a problem is refused whole: nothing of it is coded, the other records go on, and the exit code "
                    + "is 3. The message names the file, the record and the line on which it begins, then the code, the JSON path, "
                    + "what was found there and what would be right. It never repeats a name or an id.";

    private ProblemsPage() {}

    /** Returns the whole page, code by code in the order of their ids. */
    static String text() {
        Paper paper = new Paper();
        paper.line("# Problems").gap().hanging("", OPENING).gap();
        for (ProblemCode code : ProblemCode.values()) {
            paper.hanging("- **" + code.id() + "** ", 2, code.says());
        }
        return paper.toString();
    }
}
