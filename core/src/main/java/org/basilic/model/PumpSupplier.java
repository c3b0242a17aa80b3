package org.basilic.model;

/** Who owns a pump that goes home. */
public enum PumpSupplier implements Written {
    PROVIDER("provider"),
    DME_SUPPLIER("dme-supplier");

    private final String written;

    PumpSupplier(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
