package org.basilic.reference;

import org.basilic.model.Written;

/** A way in which a drug is usually given. */
public enum UsualRoute implements Written {
    INTRAVENOUS("intravenous"),
    INTRAMUSCULAR("intramuscular"),
    SUBCUTANEOUS("subcutaneous"),
    INTRADERMAL("intradermal"),
    INTRA_ARTERIAL("intra-arterial"),
    INTRATHECAL("intrathecal"),
    INTRAVENTRICULAR("intraventricular"),
    INTRAPLEURAL("intrapleural"),
    INTRAPERITONEAL("intraperitoneal"),
    INTRALESIONAL("intralesional"),
    INTRAVESICAL("intravesical"),
    INTRAVITREAL("intravitreal"),
    INTRA_ARTICULAR("intra-articular"),
    ON_BODY("on-body"),
    ORAL("oral"),
    INHALED("inhaled"),
    TOPICAL("topical"),
    OTHER("other");

    private final String written;

    UsualRoute(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
