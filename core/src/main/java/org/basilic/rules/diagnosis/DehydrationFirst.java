package org.basilic.rules.diagnosis;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A visit for dehydration alone lists it first. */
final class DehydrationFirst {

    static final RuleCard CARD = RuleCard.of(
            "DX-04",
            "Visit for dehydration alone",
            "Where a visit treats only the dehydration that a neoplasm or its treatment caused, the "
                    + "dehydration goes first and the neoplasm after it.",
            "recall");

    private DehydrationFirst() {}

    /** The neoplasm is listed before it. */
    record NeoplasmBefore(String neoplasm, String dehydration) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "only fluid was given; %s goes before %s".formatted(dehydration, neoplasm);
        }
    }
}
