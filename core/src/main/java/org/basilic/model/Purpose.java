package org.basilic.model;

/** Why an administration was given. */
public enum Purpose implements Written {
    TREATMENT("treatment"),
    HYDRATION("hydration"),
    /** Fluid ordered against the toxicity of a drug. */
    PROTOCOL_HYDRATION("protocol-hydration"),
    KEEP_VEIN_OPEN("keep-vein-open"),
    FLUSH("flush"),
    /** The fluid that carries a drug. */
    DILUENT("diluent"),
    LINE_PATENCY("line-patency"),
    /** Part of another procedure. */
    PROCEDURE("procedure"),
    TRANSFUSION("transfusion");

    private final String written;

    Purpose(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
