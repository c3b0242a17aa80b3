package org.basilic.model;

/** What kind of line an access is. */
public enum AccessKind implements Written {
    PERIPHERAL("peripheral"),
    CENTRAL("central"),
    PICC("picc"),
    /** Implanted port. */
    PORT("port"),
    MIDLINE("midline"),
    SUBCUTANEOUS("subcutaneous"),
    ARTERIAL("arterial"),
    INTRAOSSEOUS("intraosseous"),
    OTHER("other");

    private final String written;

    AccessKind(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
