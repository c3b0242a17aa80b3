package org.basilic.rules.edit;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Services that the administration includes. */
final class IncludedService {

    static final RuleCard CARD = RuleCard.of(
            "INC-01",
            "What an administration includes",
            "Starting the line, drawing blood through it in an office, flushing, supplies and preparation are part of the "
                    + "administration and have no line beside it.",
            "claims-manual-ch4-230.2",
            "ncci-manual-ch11",
            "basilic-settled 79");

    private IncludedService() {}

    /** It is included. */
    record Included(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " is part of the administration";
        }
    }

    /** The place's own staff gives it. */
    record StaffOfPlace(String code, String place) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s at place of service %s is not this claim's to report".formatted(code, place);
        }
    }
}
