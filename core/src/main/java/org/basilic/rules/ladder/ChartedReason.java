package org.basilic.rules.ladder;

import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** In the office the initial service is the main reason for the visit. */
final class ChartedReason {

    static final RuleCard CARD = RuleCard.of(
            "INIT-03",
            "Initial service of an office visit",
            "In an office the initial service is the one that was the main reason for the visit. Without a charted reason, "
                    + "or where chemotherapy by vein outranks it, the hospital's order decides.",
            "findacode-initial",
            "claims-manual-ch12-30.5",
            "basilic-settled 2 3");

    private ChartedReason() {}

    /** It was the charted reason. */
    record IsReason(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug + " was the charted reason for the visit, so it is the initial service";
        }
    }

    /** The infusion of the drug whose push was the charted reason. */
    record InfusionOfReason(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug
                    + " was the charted reason for the visit and was also infused, so the infusion is the initial service";
        }
    }

    /** The charted reason gives way to the order of services. */
    record Outranked(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the charted reason, " + drug + ", gives way to a service that outranks it";
        }
    }

    /** No reason is charted, and the order decides. */
    record NotCharted(int services) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no main reason for the visit is charted; the order of services chose the initial of " + services;
        }

        @Override
        public String question() {
            return "Which of the drugs or fluids given was the main reason for this visit?";
        }
    }

    /** No reason is charted, and it could not have changed the choice. */
    record NotChartedNoMatter(int services) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no main reason for the visit is charted; chemotherapy ranks first of the %d services"
                    .formatted(services);
        }
    }

    /** The charted reason is not a service that could be initial. */
    record NoService() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the charted reason for the visit is not a reportable service by vein; the order of services chose the "
                    + "initial";
        }
    }
}
