package org.basilic.formats.hl7;

import java.util.Set;
import org.basilic.chart.Change;
import org.basilic.chart.MergeRow;
import org.basilic.chart.RowId;
import org.basilic.chart.Version;
import org.basilic.chart.VisitKey;
import org.jspecify.annotations.Nullable;

/** Reads which number goes on under which other: each segment of prior numbers (MRG) with the person before it. */
final class MergeRows {

    /** The whole patient, by whatever number. */
    private static final Set<String> PATIENTS = Set.of("A18", "A34", "A36", "A39", "A40", "A46", "A47");

    /** One visit or account: it gets another number, or another patient. */
    private static final Set<String> VISITS = Set.of("A35", "A41", "A42", "A44", "A45", "A49", "A50");

    private MergeRows() {}

    static boolean reads(Message message) {
        return PATIENTS.contains(message.trigger()) || VISITS.contains(message.trigger());
    }

    /** Hands on the rows of a message. */
    static void of(MessageHead head, Version version, Gathered rows) {
        Segment person = null;
        Segment prior = null;
        for (Segment segment : head.message().segments()) {
            switch (segment.name()) {
                case "PID" -> {
                    pair(head, version, person, prior, null, rows);
                    person = segment;
                    prior = null;
                }
                case "MRG" -> {
                    pair(head, version, person, prior, null, rows);
                    prior = segment;
                }
                case "PV1" -> {
                    pair(head, version, person, prior, segment, rows);
                    prior = null;
                }
                default -> {
                    // Names no number.
                }
            }
        }
        pair(head, version, person, prior, null, rows);
    }

    private static void pair(
            MessageHead head,
            Version version,
            @Nullable Segment person,
            @Nullable Segment prior,
            @Nullable Segment stay,
            Gathered rows) {
        PatientNumber now = person == null ? null : PatientNumber.of(person, 3);
        if (person == null || prior == null || now == null) {
            return;
        }
        if (VISITS.contains(head.message().trigger())) {
            PatientNumber of = PatientNumber.of(prior, 1);
            String patient = of == null ? now.key() : of.key();
            visit(
                    head,
                    version,
                    prior,
                    patient,
                    now.key(),
                    prior.text(5).strip(),
                    stay == null ? "" : stay.text(19),
                    rows);
            visit(head, version, prior, patient, now.key(), prior.text(3).strip(), person.text(18), rows);
            return;
        }
        for (PatientNumber before : PatientNumber.all(prior, 1)) {
            if (!before.equals(now)) {
                rows.row(new MergeRow(
                        new RowId("merge " + head.key() + " " + prior.occurrence() + " " + before.key(), ""),
                        Change.ADD,
                        version,
                        new VisitKey(before.key(), null),
                        new VisitKey(now.key(), null),
                        head.place(prior)));
            }
        }
    }

    private static void visit(
            MessageHead head,
            Version version,
            Segment prior,
            String patient,
            String into,
            String before,
            String now,
            Gathered rows) {
        String number = now.isBlank() ? before : now.strip();
        if (before.isEmpty() || (before.equals(number) && patient.equals(into))) {
            return;
        }
        rows.row(new MergeRow(
                new RowId("merge " + head.key() + " " + prior.occurrence() + " visit " + before, ""),
                Change.ADD,
                version,
                new VisitKey(patient, before),
                new VisitKey(into, number),
                head.place(prior)));
    }
}
