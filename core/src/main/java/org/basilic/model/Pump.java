package org.basilic.model;

/** What drove an infusion. */
public enum Pump implements Written {
    NONE("none"),
    STATIONARY("stationary"),
    PORTABLE("portable"),
    IMPLANTABLE("implantable"),
    ELASTOMERIC("elastomeric");

    private final String written;

    Pump(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
