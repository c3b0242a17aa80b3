package org.basilic.formats.hl7;

import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;

/** A message that is not read, and why; nothing of its values. */
public final class RefusedMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final ProblemCode code;
    private final String found;
    private final String wanted;

    /**
     * Says where and what.
     *
     * @param place segment and field, such as {@code RXA[2]-5}; empty for the whole message
     */
    public RefusedMessageException(String place, ProblemCode code, String found, String wanted) {
        super(found, null, false, false);
        this.place = place;
        this.code = code;
        this.found = found;
        this.wanted = wanted;
    }

    /** Returns the kind of problem. */
    public ProblemCode code() {
        return code;
    }

    /**
     * Returns the problem.
     *
     * @param message the file's name and the message's number
     */
    public Problem of(String message) {
        return new Problem(place.isEmpty() ? message : message + " " + place, code, found, wanted);
    }
}
