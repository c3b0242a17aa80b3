package org.basilic.rules.hydration;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Hydration of a small volume. */
final class SmallVolume {

    static final RuleCard CARD = RuleCard.of(
            "HYD-08",
            "Volume of hydration",
            "No national rule sets a least volume for hydration; some payers refuse small ones, so a small total is pointed "
                    + "out.",
            "hcpro-encounter",
            "basilic-settled 87");

    private SmallVolume() {}

    /** The total is small. */
    record Below(String total, int floor) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s mL of hydration in all; some payers want %d".formatted(total, floor);
        }
    }

    /** The payer refuses it. */
    record Refused(String total, int floor) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s mL of hydration in all; this policy reports none below %d".formatted(total, floor);
        }
    }
}
