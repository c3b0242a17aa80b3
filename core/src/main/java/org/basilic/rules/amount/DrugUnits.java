package org.basilic.rules.amount;

import org.basilic.reference.BillingUnit;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Amount;
import org.basilic.worksheet.Units;

/** The units of a drug follow from what was given. */
final class DrugUnits {

    static final RuleCard CARD = RuleCard.of(
            "DRUG-01",
            "Units given of a drug",
            "A drug is reported in units of its code: what was given, divided by what one unit stands for "
                    + "and rounded up, once for each administration.",
            "cms-asp-crosswalk",
            "claims-manual-ch17-40",
            "basilic-settled 55 57 109 110");

    private DrugUnits() {}

    /** The amount decides. */
    record RoundedUp(Amount given, BillingUnit each, int units) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s given, %s a unit: %s".formatted(given, each.measure().base(), each, Units.words(units));
        }
    }

    /** One unit stands for one dose. */
    record EachDose(int units) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "one unit stands for one dose: " + Units.words(units);
        }
    }
}
