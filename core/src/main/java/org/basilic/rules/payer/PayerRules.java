package org.basilic.rules.payer;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class PayerRules {

    private PayerRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(HydrationDiagnosis.CARD, PayerUnitLimit.CARD, Authorisation.CARD);
    }
}
