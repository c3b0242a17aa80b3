package org.basilic.formats.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;

/**
 * The problems of a record without those that only follow from others: a stop that could not be read must not be missed a
 * second time, nor a reference be called dangling because the id it names could not be read.
 */
final class KnockOn {

    private final Set<String> unread = new HashSet<>();
    private final boolean datesInDoubt;
    private final boolean administrationsInDoubt;
    private final boolean accessesInDoubt;

    private KnockOn(List<Problem> written) {
        for (Problem problem : written) {
            // Of a property that stands twice the first value was read; an unknown one stands for nothing.
            if (problem.code() != ProblemCode.REPEATED_PROPERTY && problem.code() != ProblemCode.UNKNOWN_PROPERTY) {
                unread.add(problem.path());
            }
        }
        datesInDoubt = unread.stream().anyMatch(KnockOn::holdsDate);
        administrationsInDoubt = unread.stream().anyMatch(path -> holdsId(path, "$.administrations"));
        accessesInDoubt = unread.stream().anyMatch(path -> holdsId(path, "$.accesses"));
    }

    /** Returns the problems of the text, then those of the sense that do not follow from them. */
    static List<Problem> without(List<Problem> written, List<Problem> sense) {
        if (written.isEmpty() || sense.isEmpty()) {
            return written.isEmpty() ? sense : written;
        }
        KnockOn knockOn = new KnockOn(written);
        List<Problem> all = new ArrayList<>(written);
        sense.stream().filter(problem -> !knockOn.follows(problem)).forEach(all::add);
        return all;
    }

    private boolean follows(Problem problem) {
        return switch (problem.code()) {
            case NO_DATE_OF_SERVICE -> datesInDoubt || under(problem.path());
            case STOP_BEFORE_START, PAUSE_OUTSIDE_RUN -> unread.contains("$.timeZone") || under(problem.path());
            case DANGLING_REFERENCE ->
                (problem.path().equals("$.primaryReason") ? administrationsInDoubt : accessesInDoubt)
                        || under(problem.path());
            default -> under(problem.path());
        };
    }

    /** Whether the place, or one that holds it, could not be read. */
    private boolean under(String path) {
        for (int end = path.length();
                end > 0;
                end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))) {
            if (unread.contains(path.substring(0, end))) {
                return true;
            }
        }
        return unread.contains("$");
    }

    /** Whether something from which the day could have been told stood at the place. */
    private static boolean holdsDate(String path) {
        return switch (path) {
            case "$", "$.dateOfService", "$.visit", "$.visit.arrival" -> true;
            default -> holds(path, "$.administrations", "].start") || holds(path, "$.administrations", "].stop");
        };
    }

    private static boolean holdsId(String path, String list) {
        return path.equals("$") || holds(path, list, "].id");
    }

    /** Whether the place is this list, one of its elements, or this property of one. */
    private static boolean holds(String path, String list, String property) {
        if (!path.startsWith(list)) {
            return false;
        }
        int end = path.indexOf(']');
        return end < 0 || end == path.length() - 1 || path.startsWith(property, end);
    }
}
