package org.basilic.model;

/** Who supplied a drug. */
public enum Supplier implements Written {
    PROVIDER("provider"),
    PATIENT("patient"),
    SPECIALTY_PHARMACY("specialty-pharmacy");

    private final String written;

    Supplier(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
