package org.basilic.model;

/** How an administration entered the body. */
public enum Route implements Written {
    IV_INFUSION("iv-infusion"),
    IV_PUSH("iv-push"),
    INTRAMUSCULAR("intramuscular"),
    SUBCUTANEOUS("subcutaneous"),
    SUBCUTANEOUS_INFUSION("subcutaneous-infusion"),
    INTRADERMAL("intradermal"),
    INTRA_ARTERIAL_PUSH("intra-arterial-push"),
    INTRA_ARTERIAL_INFUSION("intra-arterial-infusion"),
    INTRATHECAL("intrathecal"),
    INTRAVENTRICULAR("intraventricular"),
    INTRAPLEURAL("intrapleural"),
    INTRAPERITONEAL("intraperitoneal"),
    INTRALESIONAL("intralesional"),
    INTRAVESICAL("intravesical"),
    INTRAVITREAL("intravitreal"),
    INTRA_ARTICULAR("intra-articular"),
    ON_BODY_INJECTOR("on-body-injector"),
    ORAL("oral"),
    INHALED("inhaled"),
    TOPICAL("topical"),
    OTHER("other");

    private final String written;

    Route(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
