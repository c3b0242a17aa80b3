package org.basilic.rules.claim;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class ClaimRules {

    private ClaimRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(
                CodeInForce.CARD,
                PlaceOfLine.CARD,
                ParentOfLine.CARD,
                PairsOfLine.CARD,
                UnitsOfDay.CARD,
                PaymentStatus.CARD);
    }
}
