package org.basilic.rules.amount;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A hospital's packaged drugs carry no pricing modifier. */
final class PackagedDrug {

    static final RuleCard CARD = RuleCard.of(
            "PKG-01",
            "Packaged drugs of a hospital",
            "Medicare packages low-cost drugs into the hospital's other services: their lines carry neither "
                    + "waste nor discount modifiers. A drug whose status is not known is taken as separately payable "
                    + "and marked.",
            "cms-opps-addendum-b",
            "claims-manual-ch17-40",
            "basilic-settled 63 65");

    private PackagedDrug() {}

    /** The drug is packaged. */
    record Packaged(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " is packaged into the hospital's services: neither waste nor discount modifier";
        }
    }

    /** The status is not known. */
    record StatusNotKnown(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the hospital status of " + code + " is not in the table: taken as separately payable";
        }
    }
}
