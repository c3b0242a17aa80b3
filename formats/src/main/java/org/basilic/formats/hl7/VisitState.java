package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.basilic.chart.Change;
import org.basilic.chart.ChartTime;
import org.basilic.chart.VisitClass;
import org.basilic.chart.VisitKey;
import org.basilic.chart.VisitRow;
import org.jspecify.annotations.Nullable;

/**
 * How patients were registered, and when they came and left. Nearly every message repeats it, so that what repeats is not
 * taken for something said: else what is taken back would go on in the repetitions, and an order system that heard late of an
 * admission would end it.
 */
final class VisitState {

    /** Begins the item of a discharge, which can be taken back by itself. */
    static final String DISCHARGED = "discharged ";

    /** How much a message's word means. */
    enum Weight {
        /** It is sent to say so. */
        SAYS,
        /** It is sent for another reason; what it says anew counts. */
        REPEATS,
        /** It is of another system, and heard where no registration tells the same thing. */
        BESIDE
    }

    /** A row and its weight. */
    record Told(VisitRow row, Weight weight) {}

    private VisitState() {}

    /** Returns the rows with what they say anew. */
    static List<VisitRow> settled(List<Told> told) {
        Set<String> items = new HashSet<>();
        Map<VisitKey, List<Told>> visits = new LinkedHashMap<>();
        for (Told one : told) {
            if (one.row().change() == Change.ADD) {
                items.add(one.row().id().item());
            }
            visits.computeIfAbsent(one.row().visit(), visit -> new ArrayList<>())
                    .add(one);
        }
        List<VisitRow> settled = new ArrayList<>(told.size());
        for (List<Told> visit : visits.values()) {
            // What registration says of the visit is known before the word of others is weighed.
            visit.sort(Comparator.comparing((Told one) -> one.weight() == Weight.BESIDE)
                    .thenComparing(one -> one.row().version())
                    .thenComparing(one -> one.row().toString()));
            settle(visit, items, settled);
        }
        return settled;
    }

    private static void settle(List<Told> visit, Set<String> items, List<VisitRow> settled) {
        VisitClass registered = null;
        ChartTime arrival = null;
        ChartTime departure = null;
        boolean classed = false;
        boolean arrived = false;
        boolean left = false;
        boolean unmapped = false;
        VisitRow before = null;
        for (Told one : visit) {
            VisitRow row = one.row();
            if (row.equals(before)) {
                // The same message once more says what it said.
                settled.add(settled.get(settled.size() - 1));
                continue;
            }
            before = row;
            if (row.change() == Change.RETRACT) {
                boolean discharge = row.id().item().contains(DISCHARGED);
                registered = discharge ? registered : null;
                arrival = discharge ? arrival : null;
                departure = null;
                // To take back what is not in the input says nothing.
                settled.add(items.contains(row.id().item()) ? row : with(row, Change.ADD, null, null, null, false));
                continue;
            }
            boolean beside = one.weight() == Weight.BESIDE;
            boolean repeats = one.weight() != Weight.SAYS;
            boolean knownClass = (beside && classed) || (repeats && row.registeredAs() == registered);
            boolean knownArrival = (beside && arrived) || (repeats && Objects.equals(row.arrival(), arrival));
            boolean knownDeparture = (beside && left) || (repeats && Objects.equals(row.departure(), departure));
            settled.add(with(
                    row,
                    row.change(),
                    knownClass ? null : row.registeredAs(),
                    knownArrival ? null : row.arrival(),
                    knownDeparture ? null : row.departure(),
                    !unmapped && !(beside && classed)));
            unmapped |= !row.points().isEmpty();
            registered = row.registeredAs() == null ? registered : row.registeredAs();
            arrival = row.arrival() == null ? arrival : row.arrival();
            departure = row.departure() == null ? departure : row.departure();
            classed |= !beside && registered != null;
            arrived |= !beside && arrival != null;
            left |= !beside && departure != null;
        }
    }

    private static VisitRow with(
            VisitRow row,
            Change change,
            @Nullable VisitClass registered,
            @Nullable ChartTime arrival,
            @Nullable ChartTime departure,
            boolean points) {
        return new VisitRow(
                row.id(),
                change,
                row.version(),
                row.visit(),
                row.patient(),
                registered,
                registered == null ? null : row.since(),
                row.setting(),
                row.placeOfService(),
                row.payer(),
                arrival,
                departure,
                row.diagnoses(),
                row.services(),
                points ? row.points() : List.of(),
                row.place());
    }
}
