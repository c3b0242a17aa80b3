package org.basilic.rules.amount;

import java.util.List;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A product is known by its National Drug Code. */
final class ProductNumbers {

    static final RuleCard CARD = RuleCard.of(
            "NDC-01",
            "National Drug Code",
            "A product number has ten or eleven digits in three groups; one of another form tells nothing. "
                    + "Vials of several products are reported product by product.",
            "cms-asp-crosswalk",
            "claims-manual-ch17-40",
            "basilic-settled 105 106");

    private ProductNumbers() {}

    /** The number is none. */
    record Malformed(String charted, String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "'%s' is no product number of ten or eleven digits".formatted(charted);
        }

        @Override
        public String question() {
            return "What is the package number (NDC) on the container of " + drug + "?";
        }
    }

    /** Ten digits without hyphens may be several numbers. */
    record Ambiguous(String charted, String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "'%s' may stand for several product numbers".formatted(charted);
        }

        @Override
        public String question() {
            return "What is the package number (NDC) on the container of " + drug + ", with its hyphens?";
        }
    }

    /** The product is told by its number. */
    record ByProduct(String ndc, String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "product %s is reported with %s".formatted(ndc, code);
        }
    }

    /** Something is left of containers of several products. */
    record ProductNotTold(String drug, List<String> ndcs) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "containers of %s are of several products (%s), and how much of each was given is not charted"
                    .formatted(drug, String.join(", ", ndcs));
        }

        @Override
        public String question() {
            return "How much " + drug + " was given from each package?";
        }
    }
}
