package org.basilic.formats.mar;

import java.io.IOException;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;

/** A table cannot be read on, so nothing of it may be coded: what is missing may be the stops. */
final class BrokenTableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Says where and why. */
    BrokenTableException(String place, ProblemCode code, String found, String wanted) {
        super(place + ": " + found);
        this.problem = new Problem(place, code, found, wanted);
    }

    Problem problem() {
        return problem;
    }
}
