package org.basilic.rules.diagnosis;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** Treatment of another condition with such a drug names the condition. */
final class OtherThanNeoplasm {

    static final RuleCard CARD = RuleCard.of(
            "DX-02",
            "Antineoplastic for another condition",
            "Where a drug of this kind treats a condition that is no neoplasm, the condition is listed and "
                    + "no encounter code for treatment of a neoplasm.",
            "icd10codingpro-z5112",
            "recall");

    private OtherThanNeoplasm() {}

    /** Nothing that was given treats a neoplasm. */
    record NothingForNeoplasm(String code) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " is listed and nothing that was given treats a neoplasm";
        }

        @Override
        public String question() {
            return "For which condition was the treatment given?";
        }
    }

    /** No neoplasm stands beside the encounter code. */
    record NoNeoplasm(String code) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " is listed and no neoplasm beside it";
        }

        @Override
        public String question() {
            return "For which condition was the treatment given?";
        }
    }
}
