package org.basilic.server.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basilic.chart.Fate;

/**
 * What became of a file.
 *
 * @param id of the import
 * @param fresh visits, or registrations, that were not there before
 * @param changed those that were there and got a new version
 * @param unchanged those that were there as they are
 * @param refused records that were not taken, or problems of a feed
 * @param problems why not, the first {@link #MOST} of them
 * @param fates numbers of rows of a feed by what became of them
 */
public record IntakeReport(
        UUID id,
        IntakeKind kind,
        int fresh,
        int changed,
        int unchanged,
        int refused,
        List<IntakeProblem> problems,
        Map<Fate, Long> fates) {

    /** So many problems are told one by one; the rest are counted. */
    public static final int MOST = 200;

    /** Copies the lists, so that nobody changes them later. */
    public IntakeReport {
        problems = List.copyOf(problems);
        Map<Fate, Long> ordered = new EnumMap<>(Fate.class);
        ordered.putAll(fates);
        fates = Collections.unmodifiableMap(ordered);
    }

    /** Returns how many were taken, changed or not. */
    public int taken() {
        return fresh + changed + unchanged;
    }
}
