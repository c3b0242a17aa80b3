package org.basilic.chart;

import org.basilic.model.Written;

/** Where rows come from. */
public enum Feed implements Written {
    /** An export of a medication record. */
    MAR("mar"),
    /** Messages of HL7 version 2. */
    HL7("hl7"),
    /** Events that an infusion pump reports by itself. */
    PUMP("pump"),
    FHIR("fhir");

    private final String written;

    Feed(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
