package org.basilic.rules.drug;

import org.basilic.model.Route;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Some routes, and some drugs by needle, have no infusion administration code. */
final class CodedElsewhere {

    static final RuleCard CARD = RuleCard.of(
            "FAM-06",
            "Routes and drugs coded elsewhere",
            "Drugs by mouth, breath or skin earn no administration code; instillation into bladder, eye or joint and "
                    + "chemodenervation are procedures with codes of their own.",
            "recall",
            "basilic-settled 91");

    private CodedElsewhere() {}

    /** The route decides. */
    record ByRoute(Route route, String elsewhere) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the %s route earns no infusion or injection code (%s)".formatted(route.written(), elsewhere);
        }
    }

    /** The route is not told. */
    record RouteNotTold() implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the route is charted as other";
        }

        @Override
        public String question() {
            return "By which route was this given?";
        }
    }

    /** The drug decides. */
    record ByDrug(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "injecting %s is chemodenervation, a procedure coded elsewhere".formatted(drug);
        }
    }
}
