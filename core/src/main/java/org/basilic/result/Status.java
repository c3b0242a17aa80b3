package org.basilic.result;

/** Whether a coded encounter can go on by itself. */
public enum Status {
    /** Nothing that a person must look at. */
    CLEAN("clean"),
    /** Coded, but a finding needs a person. */
    REVIEW("review"),
    /** Something could not be coded without an answer; the lines hold what is certain. */
    BLOCKED("blocked");

    private final String written;

    Status(String written) {
        this.written = written;
    }

    /** Returns the word of the result schema. */
    public String written() {
        return written;
    }
}
