package org.basilic.rules.diagnosis;

import java.time.LocalDate;
import java.util.List;
import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** Diagnosis codes change every October. */
final class DiagnosisDates {

    static final RuleCard CARD = RuleCard.of(
            "DX-10",
            "Diagnosis code out of its dates",
            "A code that has ended before the date of service, or begins after it, is invalid on the claim; "
                    + "its successors are named.",
            "icd10cm-fy2026",
            "basilic-settled 121",
            "recall");

    private DiagnosisDates() {}

    /** The code has ended. */
    record Ended(String code, LocalDate day, LocalDate ended, List<String> successors) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            String then = successors.isEmpty() ? "" : "; choose from " + String.join(", ", successors);
            return "%s is not valid on %s, it ended before %s%s".formatted(code, day, ended, then);
        }

        @Override
        public String question() {
            return "Which form of the condition does the patient have?";
        }
    }

    /** The code has not begun. */
    record NotYet(String code, LocalDate day, LocalDate begins) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s begins on %s and is not valid on %s".formatted(code, begins, day);
        }

        @Override
        public String question() {
            return "Which condition, with all its details, does the patient have?";
        }
    }
}
