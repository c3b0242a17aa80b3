package org.basilic.result;

/** What an edit says of a line, the gravest first. */
public enum EditVerdict {
    /** The line would be refused. */
    FAIL("fail"),
    /** The tables do not know. */
    NO_DATA("no-data"),
    /** It would be refused but for a modifier that it or its neighbour carries. */
    OPENED_BY_MODIFIER("opened-by-modifier"),
    /** Nothing stands against it. */
    PASS("pass");

    private final String written;

    EditVerdict(String written) {
        this.written = written;
    }

    /** Returns the word of the result schema. */
    public String written() {
        return written;
    }
}
