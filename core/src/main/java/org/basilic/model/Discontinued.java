package org.basilic.model;

/** Why an administration was stopped early. */
public enum Discontinued implements Written {
    ADVERSE_REACTION("adverse-reaction"),
    PATIENT_REQUEST("patient-request"),
    OTHER("other");

    private final String written;

    Discontinued(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
