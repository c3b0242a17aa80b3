package org.basilic.rules.region;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class RegionRules {

    private RegionRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(Cavity.CARD, Arterial.CARD, Lesions.CARD);
    }
}
