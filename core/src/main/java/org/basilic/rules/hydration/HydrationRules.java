package org.basilic.rules.hydration;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class HydrationRules {

    private HydrationRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(
                NeverBesideDrug.CARD,
                SecondaryHydration.CARD,
                Stretches.CARD,
                SmallVolume.CARD,
                SecondaryHydration.MODIFIER,
                HydrationFloor.CARD);
    }
}
