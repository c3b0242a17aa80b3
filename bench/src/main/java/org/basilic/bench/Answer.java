package org.basilic.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.NotReported;

/** The look at an answer before it is timed: a wrong answer is not worth measuring. */
final class Answer {

    private Answer() {}

    /** Returns the lines as {@link OncologyVisit#LINES} writes them. */
    static List<String> lines(CodedEncounter coded) {
        List<String> lines = new ArrayList<>();
        for (CodedLine line : coded.lines()) {
            lines.add(line.code() + " x" + line.units() + " " + String.join(" ", line.administrations()));
        }
        return lines;
    }

    /** Refuses any other answer to the oncology visit than the one worked out by hand. */
    static void check(CodedEncounter coded) {
        if (!lines(coded).equals(OncologyVisit.LINES)) {
            throw new IllegalStateException("wrong answer: " + lines(coded));
        }
    }

    /** Refuses an answer that is silent about an administration: each is on a line, or is said not to be reported. */
    static void checkComplete(Encounter encounter, CodedEncounter coded) {
        Set<String> spoken = new HashSet<>();
        coded.lines().forEach(line -> spoken.addAll(line.administrations()));
        for (NotReported left : coded.notReported()) {
            spoken.add(left.administration());
        }
        for (Administration given : encounter.administrations()) {
            if (!spoken.contains(given.id())) {
                throw new IllegalStateException(encounter.id() + " says nothing of " + given.id());
            }
        }
    }
}
