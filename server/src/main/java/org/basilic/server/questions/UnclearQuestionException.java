package org.basilic.server.questions;

/** A question or an answer cannot be taken as it was written; the message says what would be right, never what was written. */
public class UnclearQuestionException extends RuntimeException {

    private final String field;

    /**
     * Makes one.
     *
     * @param field which part of it is meant
     */
    public UnclearQuestionException(String field, String wanted) {
        super(wanted);
        this.field = field;
    }

    /** Returns which part of it is meant. */
    public String field() {
        return field;
    }
}
