package org.basilic.rules.drug;

import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Drugs that belong to another procedure are given within it. */
final class Integral {

    static final RuleCard CARD = RuleCard.of(
            "INC-05",
            "Drugs that belong to a procedure",
            "Contrast, sedation, drugs of an operation and its recovery, and what is given with blood are included in that "
                    + "procedure; giving them is not coded.",
            "ncci-manual-ch11",
            "noridian-bundling");

    private Integral() {}

    /** The purpose says so. */
    record ByPurpose(Purpose purpose) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "given for a " + purpose.written() + ", whose code includes it";
        }
    }

    /** The class says so. */
    record ByClass(DrugClass drugClass) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drugClass.written() + " is given within a procedure that is coded elsewhere";
        }
    }
}
