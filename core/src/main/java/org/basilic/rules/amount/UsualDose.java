package org.basilic.rules.amount;

import java.math.BigDecimal;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Amount;

/** Doses far from the usual are worth a look. */
final class UsualDose {

    static final RuleCard CARD = RuleCard.of(
            "DOSE-01",
            "Dose outside the usual range",
            "A dose below or above what adults are usually given at once only warns; the charted dose " + "decides.",
            "recall");

    private UsualDose() {}

    /** The dose lies outside. */
    record Outside(String drug, Amount given, BigDecimal lowest, BigDecimal highest, String unit) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s of %s is outside the usual %s to %s %s"
                    .formatted(
                            given,
                            unit,
                            drug,
                            lowest.stripTrailingZeros().toPlainString(),
                            highest.stripTrailingZeros().toPlainString(),
                            unit);
        }
    }
}
