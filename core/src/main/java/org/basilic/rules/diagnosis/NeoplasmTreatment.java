package org.basilic.rules.diagnosis;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** The encounter for treatment of a neoplasm comes first. */
final class NeoplasmTreatment {

    static final RuleCard CARD = RuleCard.of(
            "DX-01",
            "Encounter for treatment of a neoplasm",
            "An encounter for chemotherapy or immunotherapy of a neoplasm lists that encounter code first, "
                    + "the neoplasm next, and whatever complicates the treatment after them.",
            "icd10codingpro-z5112",
            "basilic-settled 117 122",
            "recall");

    private NeoplasmTreatment() {}

    /** The encounter code is missing. */
    record Missing(String drug, String wanted) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s was given for a neoplasm and %s is not among the diagnoses".formatted(drug, wanted);
        }
    }

    /** Something stands between the encounter code and the neoplasm. */
    record NotNext(String neoplasm, String before) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s goes next after the encounter code; %s is listed before it".formatted(neoplasm, before);
        }
    }

    /** It is not first-listed. */
    record NotFirst(String code, String first) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s goes first; %s is listed before it".formatted(code, first);
        }
    }
}
