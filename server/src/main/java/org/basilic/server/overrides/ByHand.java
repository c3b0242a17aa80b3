package org.basilic.server.overrides;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/**
 * The reason of a line that a person set.
 *
 * @param reasonCode of the table of reasons
 * @param instead what the program said; "nothing" where it said nothing
 */
public record ByHand(String reasonCode, String instead) implements Reason {

    static final RuleCard CARD = RuleCard.of(
            "HAND-01",
            "a line that a person set",
            "A person who answers for the claim may set a line otherwise than it was coded, with a reason. What the program"
                    + " said is kept beside it.",
            "site");

    @Override
    public RuleCard rule() {
        return CARD;
    }

    @Override
    public String inWords() {
        return "set by a person (" + reasonCode + "); the program said " + instead;
    }
}
