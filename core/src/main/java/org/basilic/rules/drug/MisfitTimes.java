package org.basilic.rules.drug;

import org.basilic.model.Route;
import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** An injection does not run for an hour. */
final class MisfitTimes {

    static final RuleCard CARD = RuleCard.of(
            "DOC-09",
            "Route and times that contradict each other",
            "An injection with the running time of an infusion is coded by its charted route, and the route is asked after.",
            "basilic-settled");

    private MisfitTimes() {}

    /** The route does not fit the running time. */
    record TooLongFor(Route route, int minutes) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes are charted for the %s route".formatted(minutes, route.written());
        }

        @Override
        public String question() {
            return "The charted route is %s and the charted times give %d minutes. Which route was used?"
                    .formatted(route.written(), minutes);
        }
    }
}
