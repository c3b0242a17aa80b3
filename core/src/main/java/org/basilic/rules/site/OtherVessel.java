package org.basilic.rules.site;

import org.basilic.model.AccessKind;
import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** An intravenous route through an access that is not in a vein. */
final class OtherVessel {

    static final RuleCard CARD = RuleCard.of(
            "UNL-02",
            "Intravenous route by bone or artery",
            "What is charted as intravenous through an intraosseous or arterial access is coded as intravenous, and the "
                    + "route is asked after.",
            "basilic-settled 71");

    private OtherVessel() {}

    /** The kind of access does not fit the route. */
    record Through(AccessKind kind) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "an intravenous route through an %s access is coded as intravenous".formatted(kind.written());
        }

        @Override
        public String question() {
            return "The route is charted as intravenous and the access as " + kind.written() + ". Which is right?";
        }
    }
}
