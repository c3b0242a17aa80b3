package org.basilic.rules.amount;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class AmountRules {

    private AmountRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(
                DrugUnits.CARD,
                DrugNotTold.CARD,
                DoseNotTold.CARD,
                ImplausibleDose.CARD,
                UnlistedDrug.CARD,
                OutsideSupply.CARD,
                Formulation.CARD,
                CodeDates.CARD,
                ProductNumbers.CARD,
                ProductAndCode.CARD,
                WasteModifiers.CARD,
                DiscardedUnits.CARD,
                WasteNotCharted.CARD,
                WasteBelowUnit.CARD,
                AvoidableWaste.CARD,
                PackagedDrug.CARD,
                DiscountedDrug.CARD,
                AskedModifiers.CARD,
                AmountBalance.CARD,
                MoreThanOpened.CARD,
                VialSizes.CARD,
                UsualDose.CARD);
    }
}
