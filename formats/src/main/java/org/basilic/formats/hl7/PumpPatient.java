package org.basilic.formats.hl7;

import org.basilic.chart.VisitKey;

/** Reads whose pump it is. */
final class PumpPatient {

    private static final int MOST = 50;

    private PumpPatient() {}

    /** Returns the patient and the visit; an empty patient where none is told. */
    static VisitKey of(Message message) {
        Segment person = message.first("PID");
        Segment stay = message.first("PV1");
        String visit = stay == null ? "" : stay.text(19);
        return new VisitKey(person == null ? "" : number(person), visit.isEmpty() ? null : visit);
    }

    /** Returns the medical record number; of a list without one, the first number. */
    private static String number(Segment person) {
        int count = Math.min(person.repetitions(3), MOST);
        for (int i = 1; i <= count; i++) {
            if (person.text(3, i, 5).equals("MR") && !person.text(3, i, 1).isEmpty()) {
                return person.text(3, i, 1);
            }
        }
        return person.text(3);
    }
}
