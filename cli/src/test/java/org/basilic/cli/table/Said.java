package org.basilic.cli.table;

import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A reason made by hand. */
record Said(RuleCard rule, String inWords) implements Reason {

    static Said of(String id, String words) {
        return new Said(card(id), words);
    }

    static RuleCard card(String id) {
        return RuleCard.of(id, "a rule of the test", "Says what the test says.", "basilic-settled");
    }

    /** A reason with a question, made by hand. */
    record Asked(RuleCard rule, String inWords, String question) implements Query {

        static Asked of(String id, String words, String question) {
            return new Asked(card(id), words, question);
        }
    }
}
