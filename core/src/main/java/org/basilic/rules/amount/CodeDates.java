package org.basilic.rules.amount;

import java.time.LocalDate;
import java.util.List;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A code is valid from a first day to a last. */
final class CodeDates {

    static final RuleCard CARD = RuleCard.of(
            "CODE-01",
            "Code out of its dates",
            "A drug line is reported only with a code that is in force on the day of service; after a change "
                    + "the line is left out and the code in force is named.",
            "cms-hcpcs-2026-10",
            "cms-hcpcs-2024-07",
            "basilic-settled 66 124");

    private CodeDates() {}

    /** The code has ended. */
    record Ended(String code, LocalDate day, LocalDate ended, List<String> inForce, List<String> later)
            implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            String now = inForce.isEmpty() ? "" : "; in force: " + String.join(", ", inForce);
            String then = later.isEmpty() ? "" : "; it is followed by " + String.join(", ", later);
            return "%s ended before %s and is not valid on %s%s".formatted(code, ended, day, now + then);
        }
    }

    /** The code has not begun. */
    record NotYet(String code, LocalDate day, LocalDate begins, List<String> before) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            String now = before.isEmpty() ? "" : "; in force: " + String.join(", ", before);
            return "%s begins on %s and is not valid on %s%s".formatted(code, begins, day, now);
        }
    }
}
