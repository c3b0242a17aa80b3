package org.basilic.reference;

import org.basilic.model.Written;

/** What kind of amount a unit of measure counts; amounts of two kinds need a further fact to be compared. */
public enum Measure implements Written {
    MASS("mass", "mg"),
    VOLUME("volume", "mL"),
    /** International units and the makers' own units. */
    UNITS("units", "[iU]"),
    SUBSTANCE("substance", "mmol"),
    CHARGE("charge", "meq"),
    /** Doses, treatments, pieces. */
    DOSE("dose", "{dose}"),
    ACTIVITY("activity", "mCi"),
    AREA("area", "cm2");

    private final String written;
    private final String base;

    Measure(String written, String base) {
        this.written = written;
        this.base = base;
    }

    @Override
    public String written() {
        return written;
    }

    /** Returns the unit in which amounts of this measure are kept, to which the factors of the unit table lead. */
    public String base() {
        return base;
    }
}
