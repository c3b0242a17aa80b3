package org.basilic.rules.amount;

import java.util.List;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Some drugs need a modifier from outside the record. */
final class AskedModifiers {

    static final RuleCard CARD = RuleCard.of(
            "MOD-02",
            "Modifiers that rest on other facts",
            "Modifiers that tell why or how a drug was given, whether a notice was signed or a program "
                    + "followed, are carried where they are charted and never added; one that a payer asks for and "
                    + "that is missing is pointed out.",
            "cms-hcpcs-2026-10",
            "basilic-settled 72 108");

    private AskedModifiers() {}

    /** A charted modifier. */
    record Carried(List<String> modifiers) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "charted: " + String.join(", ", modifiers);
        }
    }

    /** A drug code was entered as a service as well. */
    record FromTheRecord(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " is reported from the amounts of the record, not a second time as entered";
        }
    }

    /** The entered units differ from those of the record. */
    record OtherUnits(String code, int entered, int counted) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s was entered with %d units; the record comes to %d".formatted(code, entered, counted);
        }
    }

    /** None of the wanted modifiers is charted. */
    record Missing(String code, List<String> oneOf, boolean required) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s one of %s, and none is charted"
                    .formatted(code, required ? "needs" : "is by some contractors asked for", String.join(", ", oneOf));
        }
    }
}
