package org.basilic.rules.edit;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Modifier 91 belongs to repeated laboratory tests. */
final class LaboratoryModifier {

    static final RuleCard CARD = RuleCard.of(
            "MOD-91",
            "Repeat laboratory test modifier",
            "Modifier 91 marks a laboratory test repeated on one day. It stays on the laboratory line that carries it and is "
                    + "refused on a drug administration.",
            "recall",
            "basilic-settled 79");

    static final String MODIFIER = "91";

    private LaboratoryModifier() {}

    /** It stands on an administration code. */
    record Refused(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "91 was entered on " + code + ", which is not a laboratory test";
        }
    }
}
