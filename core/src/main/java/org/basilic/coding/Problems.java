package org.basilic.coding;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;

/** The list of problems as it grows: the shared empty list until the first problem, so that a good record costs none. */
final class Problems {

    private Problems() {}

    /** Returns the problems with one more at the end; the list given is used on unless it is empty. */
    static List<Problem> with(List<Problem> found, String path, ProblemCode code, String what, String wanted) {
        List<Problem> all = found.isEmpty() ? new ArrayList<>() : found;
        all.add(new Problem(path, code, what, wanted));
        return all;
    }
}
