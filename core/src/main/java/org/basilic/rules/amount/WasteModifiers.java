package org.basilic.rules.amount;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Whether waste is billed or its absence attested. */
final class WasteModifiers {

    static final RuleCard CARD = RuleCard.of(
            "JW-01",
            "When waste is billed and its absence attested",
            "Medicare wants every separately payable drug from a single-dose container either with its "
                    + "discarded units on a line of their own or attested to have none; multi-dose containers, "
                    + "packaged drugs, vaccines and other payers are left as they are.",
            "claims-manual-ch17-40",
            "fcso-waste",
            "cgs-waste",
            "basilic-settled 59 62 63 64 99 116");

    private WasteModifiers() {}

    /** Nothing was discarded. */
    record NoneDiscarded() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "single-dose container, nothing discarded";
        }
    }

    /** The rest stays in the container. */
    record MultiDose() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "multi-dose container: neither waste modifier";
        }
    }

    /** This payer does not ask. */
    record NotAsked(String value) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "waste modifiers are " + value + " under this policy on this day";
        }
    }

    /** This kind of product carries neither. */
    record Exempt(String kind) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return kind + " takes neither waste modifier";
        }
    }

    /** Another administration of the product that day decides. */
    record DecidedTogether(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "part of " + code
                    + " was discarded or is in question that day, so no line of it attests that nothing was";
        }
    }
}
