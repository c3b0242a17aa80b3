package org.basilic.server.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basilic.chart.Fate;
import org.basilic.model.Problem;

/** The account of one file as it grows. */
final class Tally {

    private final List<IntakeProblem> problems = new ArrayList<>();
    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private int fresh;
    private int changed;
    private int unchanged;
    private int refused;

    void taken(long version, boolean isChanged) {
        if (!isChanged) {
            unchanged++;
        } else if (version == 1) {
            fresh++;
        } else {
            changed++;
        }
    }

    void fate(Fate fate) {
        fates.merge(fate, 1L, Long::sum);
    }

    /** Counts one record as refused, for these reasons. */
    void refuse(String place, List<Problem> why) {
        refused++;
        why.forEach(problem -> tell(place, problem.toString()));
    }

    void refuse(String place, String says) {
        refused++;
        tell(place, says);
    }

    private void tell(String place, String says) {
        if (problems.size() < IntakeReport.MOST) {
            problems.add(new IntakeProblem(place, says));
        }
    }

    IntakeReport report(UUID id, IntakeKind kind) {
        return new IntakeReport(id, kind, fresh, changed, unchanged, refused, problems, fates);
    }
}
