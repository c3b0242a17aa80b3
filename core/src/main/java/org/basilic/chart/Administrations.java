package org.basilic.chart;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Pause;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.jspecify.annotations.Nullable;

/** Makes administrations of what was given in one visit. */
final class Administrations {

    private static final Drug UNNAMED = new Drug(null, null, null, null, null);

    private final Face face;
    private final Lines lines;
    private final @Nullable ChartTime left;
    private final Set<String> ids = new HashSet<>();
    private final List<Administration> made = new ArrayList<>();
    private final List<OpenPoint> points = new ArrayList<>(0);

    /**
     * Makes none yet.
     *
     * @param left when the patient left; null where that is not told
     */
    Administrations(Face face, Lines lines, @Nullable ChartTime left) {
        this.face = face;
        this.lines = lines;
        this.left = left;
    }

    List<Administration> made() {
        return made;
    }

    /** Returns the open points of what was made, with the ids of the administrations. */
    List<OpenPoint> points() {
        return points;
    }

    /**
     * Makes the administrations of a run: one, or one for each thing that was in the bag.
     *
     * @param number which of its order's it is, counted from 1
     */
    void add(Run run, int number) {
        String id = unique(number == 1 ? run.order : run.order + "." + number);
        if (goesHome(run)) {
            run.from("continuesAfterVisit", run.rows.get(run.rows.size() - 1), EvidenceGrade.DERIVED);
        }
        if (run.components.isEmpty()) {
            made.add(administration(
                    id, run, run.drug == null ? UNNAMED : run.drug, run.dose, run.wasted, run.purpose, run.mixture));
        } else {
            addComponents(id, run);
        }
        for (OpenPoint point : run.points) {
            points.add(new OpenPoint(point.kind(), id, point.order(), point.feed(), point.place(), point.found()));
        }
    }

    /** What the bag carries first, then the fluid; what was discarded of a bag with several drugs cannot be told apart. */
    private void addComponents(String id, Run run) {
        List<Component> components = new ArrayList<>(run.components);
        components.sort(Comparator.comparing(Component::base));
        long drugs = components.stream().filter(component -> !component.base()).count();
        if (run.wasted != null && drugs != 1) {
            run.point(OpenPointKind.WASTE_WITHOUT_DOSE, run.rows.get(0), null);
        }
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            boolean only = drugs == 1 && !component.base();
            made.add(administration(
                    i == 0 ? id : unique(id + "-" + (i + 1)),
                    run,
                    component.drug(),
                    component.amount() == null && only ? run.dose : component.amount(),
                    only ? run.wasted : null,
                    component.base() && drugs > 0 ? Purpose.DILUENT : run.purpose,
                    components.size() > 1 ? id : run.mixture));
        }
    }

    private Administration administration(
            String id,
            Run run,
            Drug drug,
            @Nullable Quantity dose,
            @Nullable Quantity wasted,
            @Nullable Purpose purpose,
            @Nullable String mixture) {
        Route route = route(run);
        ChartTime stop = run.manner == Run.Manner.RAN ? run.stop : null;
        List<Pause> pauses = new ArrayList<>(run.held.size());
        for (Run.Held held : run.held) {
            if (held.to() != null && stop != null && run.start != null) {
                LocalDateTime from = face.local(held.from());
                pauses.add(new Pause(from, face.local(held.to())));
            }
        }
        return new Administration(
                id,
                drug,
                purpose,
                route,
                lines.access(run, route),
                run.start == null ? null : face.local(run.start),
                stop == null ? null : face.local(stop),
                run.minutes,
                pauses,
                run.known,
                run.rate,
                run.volume == null ? run.infused : run.volume,
                dose,
                mixture,
                null,
                null,
                null,
                null,
                null,
                null,
                run.pump,
                null,
                goesHome(run) ? Boolean.TRUE : null,
                null,
                List.of(),
                wasted,
                null,
                null,
                List.of(),
                List.copyOf(run.evidence));
    }

    /** Whether the patient left with the pump running: one that can be carried, and no stop up to then. */
    private boolean goesHome(Run run) {
        ChartTime gone = left;
        ChartTime start = run.start;
        if (gone == null || start == null || run.manner != Run.Manner.RAN || !PumpName.carried(run.pump)) {
            return false;
        }
        long at = face.seconds(gone);
        return face.seconds(start) <= at && (run.stop == null || face.seconds(run.stop) > at);
    }

    /** What ran, ran; what was pushed was pushed; with one time only, a needle is told from a line by the route. */
    private static Route route(Run run) {
        ChartRoute route = run.route;
        if (route == null) {
            throw new IllegalStateException("a run without a route");
        }
        return switch (run.manner) {
            case RAN -> route.running();
            case BY_HAND -> route.byHand();
            case ONCE -> route.equals(ChartRoute.UNDER_SKIN) ? route.byHand() : route.running();
        };
    }

    private String unique(String id) {
        String free = id;
        for (int i = 2; !ids.add(free); i++) {
            free = id + "/" + i;
        }
        return free;
    }
}
