package org.basilic.chart;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.Evidence;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.Pause;
import org.basilic.model.Route;
import org.basilic.model.TimeEvidence;
import org.jspecify.annotations.Nullable;

/** A run of a pump that nobody charted. */
final class PumpAlone {

    private PumpAlone() {}

    /** Returns from when to when it ran, for people. */
    static String shown(PumpRun run, Face face) {
        ChartTime stop = run.stop();
        return face.local(run.start()) + (stop == null ? " on" : " to " + face.local(stop));
    }

    /**
     * Returns the run as an administration, for sites that code from the pump alone; null where its drug is not told or its
     * times are not sure. A pump does not tell the route: the vein is what such a site has settled.
     *
     * @param taken ids that other administrations have
     */
    static @Nullable Administration administration(PumpRun run, Face face, Set<String> taken) {
        Drug drug = run.drug();
        if (drug == null || !run.sure()) {
            return null;
        }
        LocalDateTime start = face.local(run.start());
        ChartTime ended = run.stop();
        LocalDateTime stop = ended == null ? null : face.local(ended);
        if (stop != null && stop.isBefore(start)) {
            return null;
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(evidence("start", run.began()));
        Place end = run.ended();
        if (end != null && stop != null) {
            evidence.add(evidence("stop", end));
        }
        List<Pause> pauses = new ArrayList<>();
        for (PumpPause pause : run.pauses()) {
            pauses.add(new Pause(face.local(pause.start()), face.local(pause.stop())));
            evidence.add(evidence("pauses", pause.place()));
        }
        return new Administration(
                id(run, taken),
                drug,
                run.purpose(),
                Route.IV_INFUSION,
                null,
                start,
                stop,
                null,
                pauses,
                stop == null ? null : TimeEvidence.PUMP,
                run.rate(),
                run.volume(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                evidence);
    }

    static Evidence evidence(String fact, Place place) {
        return new Evidence(fact, Feed.PUMP.written(), place.text(), EvidenceGrade.PUMP);
    }

    private static String id(PumpRun run, Set<String> taken) {
        String order = run.order();
        String id = order == null ? "pump" : order;
        String next = id;
        for (int n = 2; taken.contains(next); n++) {
            next = id + "." + n;
        }
        return next;
    }
}
