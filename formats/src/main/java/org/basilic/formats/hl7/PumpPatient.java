package org.basilic.formats.hl7;

import org.basilic.chart.VisitKey;

/** Reads whose pump it is. */
final class PumpPatient {

    private PumpPatient() {}

    /** Returns the patient and the visit, as every message names them; an empty patient where none is told. */
    static VisitKey of(Message message) {
        VisitKey visit = VisitNumber.of(message);
        return visit == null ? new VisitKey("", null) : visit;
    }
}
