package org.basilic.rules.amount;

import java.util.List;
import java.util.stream.Collectors;
import org.basilic.reference.VialSize;
import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** Containers come in sizes. */
final class VialSizes {

    static final RuleCard CARD = RuleCard.of(
            "AMT-03",
            "Container size that no product has",
            "A container of a size in which the drug is not known to be sold is asked about.",
            "recall",
            "basilic-settled 104");

    private VialSizes() {}

    /** No product has this size. */
    record NoSuchSize(String drug, String size, List<VialSize> sizes) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s of %s is charted, known are %s"
                    .formatted(size, drug, sizes.stream().map(VialSize::written).collect(Collectors.joining(", ")));
        }

        @Override
        public String question() {
            return "What size was the container of " + drug + "?";
        }
    }
}
