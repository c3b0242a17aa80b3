package org.basilic.rules.site;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class SiteRules {

    private SiteRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(OneSite.CARD, AccessNotNamed.CARD, OtherVessel.CARD);
    }
}
