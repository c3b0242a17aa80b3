package org.basilic.rules.record;

import org.basilic.model.OpenPointKind;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** What an imported record says that was taken as told and may be wrong or short all the same. */
final class WantsLook {

    static final RuleCard CARD = RuleCard.of(
            "REC-02",
            "Entry of the record that wants a look",
            "Where entries of an imported record do not fit together but tell what was given, they are taken as they stand and "
                    + "a person is asked to look.",
            "basilic-settled 136 137");

    private WantsLook() {}

    /** Something that whoever charted can settle. */
    record Asked(OpenPointKind kind, Entries entries) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return PointWords.of(kind) + entries.inWords();
        }

        @Override
        public String question() {
            return PointQuestions.of(kind, entries);
        }
    }

    /** Something for whoever looks after the import, or that another rule asks already. */
    record Shown(OpenPointKind kind, Entries entries) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return PointWords.of(kind) + entries.inWords();
        }
    }

    static Reason of(OpenPointKind kind, Entries entries) {
        return PointQuestions.has(kind) ? new Asked(kind, entries) : new Shown(kind, entries);
    }
}
