package org.basilic.rules.record;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class RecordRules {

    private RecordRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(NotTold.CARD, WantsLook.CARD, WorthKnowing.CARD);
    }
}
