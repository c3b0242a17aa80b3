package org.basilic.rules.amount;

import java.util.List;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Without its code a drug has no line. */
final class DrugNotTold {

    static final RuleCard CARD = RuleCard.of(
            "DRUG-02",
            "Drug without a code",
            "A drug line needs the one code that stands for the product on that day. A name that means one "
                    + "code in force is enough; several candidates or none are asked about, never guessed.",
            "basilic-settled 54 92 115",
            "cms-hcpcs-2026-10");

    private DrugNotTold() {}

    /** The name alone told the code. */
    record ByName(String name, String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s was charted by name; on that day the name means %s alone".formatted(name, code);
        }
    }

    /** The name means several codes. */
    record Candidates(String drug, List<String> codes) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s may be any of %s".formatted(drug, String.join(", ", codes));
        }

        @Override
        public String question() {
            return "Which product, by brand or maker and package size, was \"" + drug + "\"?";
        }
    }

    /** The drug table does not know the name. */
    record Unknown(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no code in force is known for " + drug;
        }

        @Override
        public String question() {
            return "Which drug, by its full generic name and maker, was \"" + drug + "\"?";
        }
    }

    /** The drug table does not know the code. */
    record UnknownCode(String code, String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the code %s is not in the drug table, so what one unit of it stands for is not known"
                    .formatted(code);
        }

        @Override
        public String question() {
            return "Which product, by its full name, was \"" + drug + "\"?";
        }
    }
}
