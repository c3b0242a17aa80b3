package org.basilic.rules.payer;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A payer may accept hydration for some diagnoses only. */
final class HydrationDiagnosis {

    static final RuleCard CARD = RuleCard.of(
            "POL-04",
            "Diagnoses for which a payer accepts hydration",
            "Where the payer's policy lists the diagnoses for which it accepts hydration, one of them stands on the claim; "
                    + "otherwise the line is shown with a warning. The longest entry that a diagnosis falls under answers for it.",
            "highmark-y-5-009",
            "basilic-settled 130");

    private HydrationDiagnosis() {}

    /** One that is accepted is there. */
    record Accepted(String diagnosis, String policy) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the policy %s accepts hydration for %s".formatted(policy, diagnosis);
        }
    }

    /** None of those that are accepted is there. */
    record NoneAccepted(String code, String policy, String source) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s: no diagnosis here is among those for which the policy %s accepts hydration (%s)"
                    .formatted(code, policy, source);
        }
    }
}
