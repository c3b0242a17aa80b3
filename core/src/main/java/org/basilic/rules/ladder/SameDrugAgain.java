package org.basilic.rules.ladder;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Units;

/** A drug infused again has no second first hour. */
final class SameDrugAgain {

    static final RuleCard CARD = RuleCard.of(
            "REP-01",
            "Same drug infused again",
            "A drug infused again at the site after a break has no second first-hour code; each later bag earns extra-hour "
                    + "units by its own minutes, as the payer counts them.",
            "hcpro-encounter",
            "medlearn",
            "basilic-settled 26-28 94");

    private SameDrugAgain() {}

    /** A later bag and what it earned. */
    record LaterBag(String drug, int minutes, int units, String counted) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s again at the site, %d minutes of its own earn %s (repeatInfusion.sameDrug = %s)"
                    .formatted(drug, minutes, Units.words(units), counted);
        }
    }

    /** A later bag with too few minutes of its own. */
    record TooFew(String drug, int minutes, int needed) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s again at the site with %d minutes of its own, fewer than %d".formatted(drug, minutes, needed);
        }
    }
}
