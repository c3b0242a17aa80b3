package org.basilic.model;

/** Whether the puncture or tap that a code includes was done. */
public enum AccessProcedure implements Written {
    PERFORMED("performed"),
    NOT_PERFORMED("not-performed"),
    BY_OTHER_CLINICIAN("by-other-clinician");

    private final String written;

    AccessProcedure(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
