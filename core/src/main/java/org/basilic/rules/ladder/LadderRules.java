package org.basilic.rules.ladder;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class LadderRules {

    private LadderRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(
                ConcurrentOnce.CARD,
                Overlap.CARD,
                Overlap.CHEMOTHERAPY,
                FacilityOrder.CARD,
                ChartedReason.CARD,
                OfficeHydration.CARD,
                SecondSite.CARD,
                SameDrugAgain.CARD,
                PushAgain.CARD,
                PushAgain.OFFICE,
                PushAgain.CHEMOTHERAPY,
                NewDrug.CARD,
                SameMinute.CARD);
    }
}
