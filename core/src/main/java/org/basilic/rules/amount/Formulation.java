package org.basilic.rules.amount;

import org.basilic.model.Route;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.UsualRoute;
import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** A code stands for a form of a drug. */
final class Formulation {

    static final RuleCard CARD = RuleCard.of(
            "DRUG-07",
            "Form that a code does not mean",
            "The code of an injectable drug does not stand for its tablet, its vapour or its ointment; given another way, the "
                    + "drug has no line until the product is told.",
            "cms-hcpcs-2026-10",
            "basilic-settled 125");

    private Formulation() {}

    /** Whether the code may stand for what was given by this route, as far as the table knows. */
    static boolean fits(Route route, DrugFacts facts) {
        return switch (route) {
            case ORAL -> may(facts, UsualRoute.ORAL);
            case INHALED -> may(facts, UsualRoute.INHALED);
            case TOPICAL -> may(facts, UsualRoute.TOPICAL);
            default -> true;
        };
    }

    private static boolean may(DrugFacts facts, UsualRoute route) {
        return facts.routes().isEmpty() || facts.routes().contains(route);
    }

    /** Given in a form that the code does not mean. */
    record OtherForm(String drug, String code, Route route) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s was given by the %s route, for which %s does not stand".formatted(drug, route.written(), code);
        }

        @Override
        public String question() {
            return "Which product of " + drug + " was given, and by which route?";
        }
    }
}
