package org.basilic.rules.record;

import org.basilic.model.OpenPointKind;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** What is worth knowing of how a record was read. */
final class WorthKnowing {

    static final RuleCard CARD = RuleCard.of(
            "REC-03",
            "How the record was read",
            "What was assumed or noticed in reading an imported record is said, such as a zone taken from the site's settings or "
                    + "an entry made late. Nobody must act on it.",
            "basilic-settled 136 137");

    private WorthKnowing() {}

    /** Something noticed. */
    record Noted(OpenPointKind kind, Entries entries) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return PointWords.of(kind) + entries.inWords();
        }
    }
}
