package org.basilic.rules.amount;

import java.util.List;
import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** A product belongs to one code. */
final class ProductAndCode {

    static final RuleCard CARD = RuleCard.of(
            "NDC-02",
            "Product and code that do not match",
            "The product number of a line must be listed under its code on the day of service.",
            "cms-asp-crosswalk");

    private ProductAndCode() {}

    /** The product is listed under another code. */
    record Mismatch(String ndc, String code, List<String> listed) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "product %s is listed under %s, not under %s".formatted(ndc, String.join(", ", listed), code);
        }

        @Override
        public String question() {
            return "Which product, by its package number (NDC), was given?";
        }
    }
}
