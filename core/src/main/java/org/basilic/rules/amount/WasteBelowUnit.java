package org.basilic.rules.amount;

import org.basilic.reference.BillingUnit;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Amount;

/** Waste of less than one unit cannot be billed. */
final class WasteBelowUnit {

    static final RuleCard CARD = RuleCard.of(
            "JW-07",
            "Waste of less than one unit",
            "Less than one whole unit discarded is no waste line; the drug is then attested to have none, "
                    + "except where a payer wants neither modifier.",
            "noridian-jz",
            "ophthalmology-waste",
            "subunit-neither",
            "basilic-settled 55 62");

    private WasteBelowUnit() {}

    /** The waste counts as none. */
    record CountsAsNone(Amount wasted, BillingUnit each) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s discarded is less than one unit of %s: counted as none"
                    .formatted(wasted, each.measure().base(), each);
        }
    }

    /** The payer wants neither modifier. */
    record Neither(Amount wasted, BillingUnit each) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s discarded is less than one unit of %s: neither modifier under this policy"
                    .formatted(wasted, each.measure().base(), each);
        }
    }
}
