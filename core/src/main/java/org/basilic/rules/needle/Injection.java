package org.basilic.rules.needle;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** An injection under the skin or into a muscle, coded by the class of its drug. */
final class Injection {

    static final RuleCard CARD = RuleCard.of(
            "INJ-01",
            "Injections under the skin or into a muscle",
            "Each injection has a code by the class of its drug: therapeutic, antineoplastic, or hormonal antineoplastic. "
                    + "Injections stand outside the ladder of initial services.",
            "cpt-structure",
            "aapc-oncology");

    private Injection() {}

    /** One injection. */
    record Given(String drug, String kind) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s by needle, a %s injection".formatted(drug, kind);
        }
    }
}
