package org.basilic.rules.diagnosis;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Anaemia in a neoplasm goes after its cause. */
final class AnaemiaSequence {

    static final RuleCard CARD = RuleCard.of(
            "DX-05",
            "Anaemia of a neoplasm or its treatment",
            "Anaemia due to a neoplasm goes after the neoplasm; anaemia due to antineoplastic drugs goes "
                    + "before the neoplasm, with the adverse effect beside it.",
            "recall");

    private AnaemiaSequence() {}

    /** The neoplasm goes first. */
    record OfNeoplasm(String anaemia) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the neoplasm goes before " + anaemia;
        }
    }

    /** The anaemia goes first. */
    record OfChemotherapy(String anaemia) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return anaemia + " goes before the neoplasm when the visit treats the anaemia";
        }
    }

    /** The adverse effect is not listed. */
    record AdverseEffectMissing(String anaemia) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the adverse effect of the antineoplastic drug is not listed beside " + anaemia;
        }
    }
}
