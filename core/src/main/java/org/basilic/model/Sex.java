package org.basilic.model;

/** The patient's sex as the record has it. */
public enum Sex implements Written {
    FEMALE("female"),
    MALE("male"),
    OTHER("other"),
    UNKNOWN("unknown");

    private final String written;

    Sex(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
