package org.basilic.formats.hl7;

import java.util.Set;
import org.basilic.chart.Change;
import org.basilic.chart.ChartTime;
import org.basilic.chart.VisitKey;
import org.jspecify.annotations.Nullable;

/** Reads registrations, transfers, discharges, what takes them back, and merges of numbers (ADT). */
final class AdtMessages {

    /** Tell of a visit; the rest of what ADT sends is about beds, plans and bills. */
    private static final Set<String> TOLD =
            Set.of("A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A11", "A12", "A13", "A28", "A31");

    private static final String REGISTERED = "registered ";

    private AdtMessages() {}

    /** Returns whether a message is of a kind that is read here. */
    static boolean reads(Message message) {
        return TOLD.contains(message.trigger()) || MergeRows.reads(message);
    }

    /** Hands on the rows of a message whose patient is told. */
    static void rows(MessageHead head, VisitKey visit, Gathered rows) {
        Segment event = head.message().first("EVN");
        String recorded = event == null ? "" : event.text(2);
        VisitRows told = new VisitRows(head, visit, recorded);
        if (MergeRows.reads(head.message())) {
            MergeRows.of(head, head.version(recorded), rows);
            told.facts(rows);
            return;
        }
        told.facts(rows);
        ChartTime occurred = event == null ? null : first(event.text(6), recorded);
        switch (head.message().trigger()) {
            case "A01", "A04" ->
                told.state(
                        REGISTERED + visit.visit(),
                        Change.ADD,
                        sinceAdmission(head, event),
                        VisitState.Weight.SAYS,
                        rows);
            case "A06", "A07" -> told.state(own(head), Change.ADD, occurred, VisitState.Weight.SAYS, rows);
            case "A03" ->
                told.state(
                        VisitState.DISCHARGED + visit.visit(), Change.ADD, occurred, VisitState.Weight.REPEATS, rows);
            case "A11" -> told.state(REGISTERED + visit.visit(), Change.RETRACT, null, VisitState.Weight.SAYS, rows);
            case "A13" ->
                told.state(VisitState.DISCHARGED + visit.visit(), Change.RETRACT, null, VisitState.Weight.SAYS, rows);
            case "A28", "A31" -> {
                // Says nothing of a visit.
            }
            default -> told.state(own(head), Change.ADD, occurred, VisitState.Weight.REPEATS, rows);
        }
    }

    private static String own(MessageHead head) {
        return "state " + head.key();
    }

    /** Who is admitted has the class from the admission on, whenever that is sent. */
    private static @Nullable ChartTime sinceAdmission(MessageHead head, @Nullable Segment event) {
        Segment stay = head.message().first("PV1");
        String occurred = event == null ? "" : event.text(6);
        String admitted = stay == null ? "" : stay.text(44);
        ChartTime since = first(occurred, admitted);
        return since == null && event != null ? Hl7Time.of(event.text(2)) : since;
    }

    private static @Nullable ChartTime first(String one, String other) {
        ChartTime time = Hl7Time.of(one);
        return time == null ? Hl7Time.of(other) : time;
    }
}
