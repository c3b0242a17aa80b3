package org.basilic.rules.diagnosis;

import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** What was not checked is said. */
final class SupportNotChecked {

    static final RuleCard CARD = RuleCard.of(
            "DX-15",
            "Support by diagnosis not checked",
            "Where no diagnosis is charted, or no list of diagnoses is known for a drug, support was not "
                    + "checked; that is not the same as supported.",
            "basilic-settled 119 120");

    private SupportNotChecked() {}

    /** The encounter has no diagnosis. */
    record NoDiagnosis() implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no diagnosis is charted, so no line points to one and none was checked";
        }

        @Override
        public String question() {
            return "For which condition or conditions was the treatment given?";
        }
    }

    /** No list is known. */
    record NoList(String what, String policy) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "not checked: no list of diagnoses is known for %s, policy %s".formatted(what, policy);
        }
    }
}
