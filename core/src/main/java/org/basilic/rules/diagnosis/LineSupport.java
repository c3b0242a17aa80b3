package org.basilic.rules.diagnosis;

import java.util.List;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Every line points to a diagnosis that supports it. */
final class LineSupport {

    static final RuleCard CARD = RuleCard.of(
            "DX-14",
            "Diagnosis that supports a line",
            "A line points to the diagnoses for which the drug or service is given; a line that no listed "
                    + "diagnosis supports is found, with the list that it was checked against.",
            "recall",
            "icd10codingpro-z5112",
            "basilic-settled 117 118 119");

    private LineSupport() {}

    /** Diagnoses of a list support the line. */
    record Supported(List<String> codes, String list) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "supported by %s (%s)".formatted(Listed.dotted(codes), list);
        }
    }

    /** The record names the diagnoses of the administration. */
    record AsCharted(List<String> codes) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "charted for this administration: " + Listed.dotted(codes);
        }
    }

    /** No list is known; the first-listed diagnosis stands in. */
    record FirstListed(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no list of diagnoses is known here; points to %s, listed first".formatted(Listed.dotted(code));
        }
    }

    /** No list is known; what was given beside it leads. */
    record Beside(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no list of diagnoses is known here; points where %s points".formatted(drug);
        }
    }

    /** Nothing supports the line. */
    record NotSupported(String what, String lists, String policy) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no listed diagnosis supports %s by %s, policy %s".formatted(what, lists, policy);
        }

        @Override
        public String question() {
            return "For which condition was " + what + " given?";
        }
    }

    /** A diagnosis of an administration is not among those of the encounter. */
    record NotAmongDiagnoses(String code) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " is charted for an administration and is not among the diagnoses of the encounter";
        }

        @Override
        public String question() {
            return "Which of the conditions of this visit was treated with it?";
        }
    }
}
