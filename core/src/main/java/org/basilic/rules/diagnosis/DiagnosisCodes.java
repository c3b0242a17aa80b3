package org.basilic.rules.diagnosis;

import java.time.LocalDate;
import java.util.List;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A diagnosis code has a shape and days. */
final class DiagnosisCodes {

    static final RuleCard CARD = RuleCard.of(
            "DX-00",
            "Validity of diagnosis codes",
            "A diagnosis is written with a valid ICD-10-CM code for the date of service: a letter, a digit "
                    + "and up to five further characters, and on the official list of that day where one is loaded.",
            "icd10cm-fy2026",
            "basilic-settled 123");

    private DiagnosisCodes() {}

    /** The code is none. */
    record Malformed(String charted) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "'%s' is no ICD-10-CM code".formatted(charted);
        }

        @Override
        public String question() {
            return "Which condition is meant by \"" + charted + "\"?";
        }
    }

    /** The official list of the day does not have it. */
    record NotListed(String code, LocalDate day) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s is not on the list of valid codes for %s".formatted(code, day);
        }

        @Override
        public String question() {
            return "Which condition, with all its details, is meant by " + code + "?";
        }
    }

    /** No list covers the day. */
    record ByShapeAlone(List<String> codes, LocalDate day) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no list of valid codes is loaded for %s: %s checked by shape alone"
                    .formatted(day, String.join(", ", codes));
        }
    }
}
