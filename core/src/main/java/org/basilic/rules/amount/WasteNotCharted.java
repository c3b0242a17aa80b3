package org.basilic.rules.amount;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Amount;

/** Whether something was discarded cannot be told from the containers. */
final class WasteNotCharted {

    static final RuleCard CARD = RuleCard.of(
            "JW-03",
            "Waste of a single-dose container not charted",
            "Where a single-dose container held more than was given and nobody charted what became of the "
                    + "rest, neither modifier is used and somebody is asked; waste is never computed.",
            "cgs-waste",
            "msho-stopped",
            "basilic-settled 58 59 103");

    private WasteNotCharted() {}

    /** The containers held more. */
    record RestNotCharted(String drug, Amount rest, String unit) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s of %s is neither given nor charted as discarded".formatted(rest, unit, drug);
        }

        @Override
        public String question() {
            return "What became of the remaining %s %s of %s?".formatted(rest, unit, drug);
        }
    }

    /** No container and no waste are charted. */
    record NothingCharted(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "neither containers nor discarded amount of " + drug + " are charted";
        }

        @Override
        public String question() {
            return "Which containers of " + drug + " were opened, and how much was discarded?";
        }
    }

    /** The drug is sold in several kinds of container. */
    record ContainerNotTold(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "whether " + drug + " came from a single-dose or a multi-dose container is not charted";
        }

        @Override
        public String question() {
            return "Which container of " + drug + " was used, single-dose or multi-dose, and how much was discarded?";
        }
    }

    /** Containers of both kinds are charted. */
    record MixedContainers(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug + " is charted from single-dose and multi-dose containers at once";
        }

        @Override
        public String question() {
            return "How much " + drug + " came from each container, and how much was discarded?";
        }
    }

    /** The size of a container leads nowhere. */
    record SizeNotTold(String drug, String measure) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "what the containers of %s held is not charted in %s".formatted(drug, measure);
        }

        @Override
        public String question() {
            return "How much %s did each container hold, in %s?".formatted(drug, measure);
        }
    }
}
