package org.basilic.rules.amount;

import org.basilic.model.Supplier;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A drug that the provider did not supply is not the provider's to report. */
final class OutsideSupply {

    static final RuleCard CARD = RuleCard.of(
            "DRUG-06",
            "Drug supplied by somebody else",
            "Only a drug that the provider bought is reported. One that the patient or a specialty pharmacy "
                    + "brought has its administration reported, not the drug.",
            "cms-pfs-rvu",
            "recall");

    private OutsideSupply() {}

    /** Who brought it. */
    record BroughtBy(Supplier supplier) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "supplied by " + (supplier == Supplier.PATIENT ? "the patient" : "a specialty pharmacy");
        }
    }
}
