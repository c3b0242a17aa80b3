package org.basilic.chart;

import org.basilic.model.Written;

/** How the patient was registered. */
public enum VisitClass implements Written {
    OUTPATIENT("outpatient"),
    EMERGENCY("emergency"),
    OBSERVATION("observation"),
    /** From the order on, outpatient coding has ended. */
    INPATIENT("inpatient"),
    HOME("home");

    private final String written;

    VisitClass(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
