package org.basilic.rules.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basilic.reference.TableName;
import org.basilic.result.EditAnswer;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.Reason;

/** The answers given so far about a claim. */
final class Answers {

    /** By line; the answers about one line keep the order in which they were given. */
    private static final Comparator<EditAnswer> BY_LINE = Comparator.comparingInt(EditAnswer::line);

    private final List<EditAnswer> all = new ArrayList<>();

    /** Adds an answer about a line by itself or among all others. */
    void add(EditCheck check, EditVerdict answer, int line, TableName from, Reason because) {
        all.add(new EditAnswer(
                check,
                answer,
                line,
                null,
                null,
                from.table(),
                from.edition(),
                from.reach().written(),
                because));
    }

    void add(EditAnswer answer) {
        all.add(answer);
    }

    /** Returns the answers, line by line. */
    List<EditAnswer> inOrder() {
        all.sort(BY_LINE);
        return List.copyOf(all);
    }
}
