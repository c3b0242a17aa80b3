package org.basilic.rules.ladder;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.jspecify.annotations.Nullable;

/** A second site with a charted reason has an initial service of its own. */
public final class SecondSite {

    static final RuleCard CARD = RuleCard.of(
            "INIT-06",
            "Initial service of a second site",
            "A second access site that a protocol or the patient's condition required has its own initial service, marked as "
                    + "distinct; so are its other codes where the first site has the same ones.",
            "rac-0071",
            "ncci-manual-ch11",
            "basilic-settled 8-12");

    private SecondSite() {}

    /** It was given at a second site. */
    record Distinct(@Nullable String access, String modifier) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return access == null
                    ? "given at a second site, marked " + modifier
                    : "given at the second site %s, marked %s".formatted(access, modifier);
        }
    }

    /** Returns why a line of a second site carries its modifier. */
    public static Reason distinct(@Nullable String access, String modifier) {
        return new Distinct(access, modifier);
    }
}
