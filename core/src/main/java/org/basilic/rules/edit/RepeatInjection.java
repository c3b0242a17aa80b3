package org.basilic.rules.edit;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Further therapeutic injections of one day. */
final class RepeatInjection {

    static final RuleCard CARD = RuleCard.of(
            "INJ-02",
            "Further injections of one day",
            "Two drugs injected separately are one unit each; some payers want a modifier on the units after the first of the "
                    + "day.",
            "cms-mue",
            "basilic-settled 87");

    static final RuleCard ALSO_BY_VEIN = RuleCard.of(
            "INJ-04",
            "Injection beside services by vein",
            "A therapeutic injection beside services by vein is the second of a pair and is marked as distinct; that its drug "
                    + "was also given by vein is pointed out.",
            "cms-ptp",
            "basilic-settled 69");

    private RepeatInjection() {}

    /** Not the first of its day. */
    record Further(String modifier) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "not the first injection of its day, marked " + modifier;
        }
    }

    /** The same drug by vein and by needle. */
    record AlsoByVein(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return ALSO_BY_VEIN;
        }

        @Override
        public String inWords() {
            return drug + " was given by needle and by vein";
        }
    }
}
