package org.basilic.testkit.feeds;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.chart.AccessName;
import org.basilic.chart.Action;
import org.basilic.chart.Change;
import org.basilic.chart.ChartEvent;
import org.basilic.chart.ChartRoute;
import org.basilic.chart.ChartRow;
import org.basilic.chart.ChartTime;
import org.basilic.chart.Feed;
import org.basilic.chart.GivenRow;
import org.basilic.chart.Place;
import org.basilic.chart.RankedDiagnosis;
import org.basilic.chart.RowId;
import org.basilic.chart.Said;
import org.basilic.chart.Version;
import org.basilic.chart.VisitKey;
import org.basilic.chart.VisitRow;
import org.basilic.model.Access;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/** Visits told as rows, without any feed between. */
final class RowsOfVisits {

    private final Encounter visit;
    private final VisitKey key;
    private final List<ChartRow> rows = new ArrayList<>();

    private RowsOfVisits(Encounter visit) {
        this.visit = visit;
        this.key = new VisitKey(Told.patient(visit), visit.id());
    }

    static List<ChartRow> of(Encounter visit) {
        RowsOfVisits rows = new RowsOfVisits(visit);
        rows.registration();
        visit.administrations().forEach(rows::given);
        return rows.rows;
    }

    private void registration() {
        List<RankedDiagnosis> diagnoses = new ArrayList<>();
        visit.diagnoses().forEach(one -> diagnoses.add(new RankedDiagnosis(diagnoses.size() + 1, one)));
        Visit times = visit.visit();
        rows.add(new VisitRow(
                new RowId("visit " + visit.id(), ""),
                Change.ADD,
                new Version(null, null, "1"),
                key,
                visit.patient(),
                null,
                null,
                visit.setting(),
                visit.placeOfService(),
                visit.payer(),
                times == null ? null : time(times.arrival()),
                times == null ? null : time(times.departure()),
                diagnoses,
                List.of(),
                List.of(),
                new Place(Feed.MAR, "visit")));
    }

    private void given(Administration given) {
        ChartTime start = time(given.start());
        if (!Told.ran(given)) {
            add(given, given.route() == Route.IV_PUSH ? Action.PUSH : Action.GIVEN, start, given.dose());
            return;
        }
        add(given, Action.START, start, given.dose());
        for (Pause pause : given.pauses()) {
            add(given, Action.PAUSE, time(pause.start()), null);
            add(given, Action.RESUME, time(pause.stop()), null);
        }
        if (given.stop() != null) {
            add(given, Action.STOP, time(given.stop()), null);
        }
        if (given.wasted() != null) {
            Said said = new Said(
                    given.drug(), List.of(), null, null, null, null, null, null, given.wasted(), null, null, null);
            add(given, ChartEvent.of(Action.WASTE, given.stop() == null ? start : time(given.stop()), said));
        }
    }

    private void add(Administration given, Action action, @Nullable ChartTime time, @Nullable Quantity dose) {
        boolean vein = given.route() == Route.IV_INFUSION || given.route() == Route.IV_PUSH;
        ChartRoute route = vein ? ChartRoute.VEIN : ChartRoute.exactly(given.route());
        Said said = new Said(
                given.drug(),
                List.of(),
                given.mixture(),
                route,
                access(given),
                dose,
                null,
                null,
                null,
                null,
                given.purpose(),
                null);
        add(given, ChartEvent.of(action, time, said));
    }

    private void add(Administration given, ChartEvent event) {
        String item = visit.id() + " row " + rows.size();
        rows.add(new GivenRow(
                new RowId(item, ""),
                Change.ADD,
                new Version(null, null, "1"),
                key,
                given.id(),
                List.of(event),
                List.of(),
                new Place(Feed.MAR, item)));
    }

    private @Nullable AccessName access(Administration given) {
        for (Access access : visit.accesses()) {
            if (access.id().equals(given.access())) {
                return new AccessName(access.id(), access.kind(), access.lumenOf());
            }
        }
        return given.access() == null ? null : new AccessName(Objects.requireNonNull(given.access()), null, null);
    }

    private static @Nullable ChartTime time(@Nullable LocalDateTime time) {
        return time == null ? null : ChartTime.of(time);
    }
}
