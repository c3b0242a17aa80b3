package org.basilic.result;

/** How much a finding matters. */
public enum Severity {
    /** The claim would be wrong or refused as it stands. */
    ERROR("error"),
    /** A person must look. */
    WARNING("warning"),
    /** Worth knowing; nobody must act. */
    INFO("info");

    private final String written;

    Severity(String written) {
        this.written = written;
    }

    /** Returns the word of the result schema. */
    public String written() {
        return written;
    }
}
