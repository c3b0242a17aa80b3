package org.basilic.rules.visit;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.worksheet.Worksheet;

/** A visit without any administration. */
public final class EmptyVisit {

    static final RuleCard CARD = RuleCard.of(
            "DOC-10",
            "Visit without administrations",
            "A visit in whose record nothing was given has no administration lines; that is pointed out, not passed over.",
            "basilic-settled");

    private EmptyVisit() {}

    /** Nothing was given. */
    record NothingGiven() implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the record of this visit holds no administration";
        }

        @Override
        public String question() {
            return "Was anything given at this visit that is not in the record?";
        }
    }

    /** Adds the finding where nothing was given. */
    public static void find(Worksheet sheet) {
        if (sheet.encounter().administrations().isEmpty()) {
            sheet.find(Severity.WARNING, new NothingGiven());
        }
    }
}
