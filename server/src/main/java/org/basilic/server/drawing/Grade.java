package org.basilic.server.drawing;

import java.util.List;
import java.util.Locale;
import org.basilic.model.Administration;
import org.basilic.model.Evidence;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.TimeEvidence;

/** How the length of an administration is known, as far as the drawing tells it apart. */
enum Grade {
    CHARTED("charted"),
    PUMP("told by the pump"),
    DERIVED("derived, not charted"),
    MISSING("not charted");

    private final String words;

    Grade(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Returns the word that is the class of its bars. */
    String marked() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Grade of(Administration given) {
        TimeEvidence evidence = given.timeEvidence();
        if (evidence != null) {
            return switch (evidence) {
                case CHARTED -> CHARTED;
                case PUMP -> PUMP;
                case DERIVED, LAST_SEEN_RUNNING, ASSUMED -> DERIVED;
            };
        }
        if (given.stop() == null && given.minutes() == null) {
            boolean worked = given.start() != null && given.rate() != null && given.volume() != null;
            return worked ? DERIVED : MISSING;
        }
        return ofFacts(given.evidence());
    }

    private static Grade ofFacts(List<Evidence> facts) {
        Grade grade = CHARTED;
        for (Evidence fact : facts) {
            if (!fact.fact().equals("stop") && !fact.fact().equals("minutes")) {
                continue;
            }
            if (fact.grade() == EvidenceGrade.DERIVED || fact.grade() == EvidenceGrade.ORDERED) {
                return DERIVED;
            }
            if (fact.grade() == EvidenceGrade.PUMP) {
                grade = PUMP;
            }
        }
        return grade;
    }
}
