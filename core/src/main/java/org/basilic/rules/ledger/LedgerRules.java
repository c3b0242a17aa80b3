package org.basilic.rules.ledger;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class LedgerRules {

    private LedgerRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(CountedOnce.CARD);
    }
}
