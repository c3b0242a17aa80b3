package org.basilic.rules.record;

import org.basilic.model.OpenPointKind;
import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** What an imported record says and nobody can tell without asking. */
final class NotTold {

    static final RuleCard CARD = RuleCard.of(
            "REC-01",
            "Entry of the record that cannot be told",
            "Where an entry of an imported record does not tell what was given, which way, when or how much, or where what it "
                    + "says cannot be right, nothing is guessed. The entry is asked after, and the encounter waits for the answer.",
            "basilic-settled 136 137");

    private NotTold() {}

    /** Entries of one order from which nothing could be told. */
    record Unread(OpenPointKind kind, Entries entries) implements Query {
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
}
