package org.basilic.formats.hl7;

import org.basilic.chart.VisitKey;
import org.jspecify.annotations.Nullable;

/** Reads whose message it is, and of which visit. */
final class VisitNumber {

    private VisitNumber() {}

    /** Returns the patient and the visit; null where no patient is told. */
    static @Nullable VisitKey of(Message message) {
        return of(message.first("PID"), message.first("PV1"));
    }

    /** Returns the patient and the visit that two segments tell; null where no patient is told. */
    static @Nullable VisitKey of(@Nullable Segment person, @Nullable Segment stay) {
        PatientNumber patient = person == null ? null : PatientNumber.of(person, 3);
        if (person == null || patient == null) {
            return null;
        }
        String visit = stay == null ? "" : stay.text(19).strip();
        return new VisitKey(patient.key(), visit.isEmpty() ? account(person) : visit);
    }

    /** Returns the account, which stands for the visit where no visit is numbered; null when there is none. */
    static @Nullable String account(Segment person) {
        String account = person.text(18).strip();
        return account.isEmpty() ? null : account;
    }
}
