package org.basilic.rules.delivery;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class DeliveryRules {

    private DeliveryRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(OneMixture.CARD, BagChange.CARD);
    }
}
