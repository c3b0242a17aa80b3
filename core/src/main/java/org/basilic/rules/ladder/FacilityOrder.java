package org.basilic.rules.ladder;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Technique;

/** The hierarchy: chemotherapy over therapeutic over hydration, an infusion over a push. */
final class FacilityOrder {

    static final RuleCard CARD = RuleCard.of(
            "INIT-02",
            "Order of services for the initial",
            "In a hospital the initial service is the highest of chemotherapy infusion, chemotherapy push, therapeutic "
                    + "infusion, therapeutic push, hydration, whatever came first or took longest; equals are settled by length.",
            "aapc-hierarchy",
            "claims-manual-ch4-230.2",
            "basilic-settled 1 5");

    private FacilityOrder() {}

    /** It ranks first among the services of its site. */
    record RanksFirst(Family family, Technique technique, int services) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return services == 1
                    ? "the only service of the site, so the initial one"
                    : "a %s ranks first of %d services of the site, so it is the initial one"
                            .formatted(words(family, technique), services);
        }
    }

    /** Returns the rank of a service, 0 the highest. */
    static int rank(Delivery delivery) {
        return 2 * delivery.family().ordinal() + (delivery.technique() == Technique.INFUSION ? 0 : 1);
    }

    static String words(Family family, Technique technique) {
        return switch (family) {
            case CHEMOTHERAPY -> "chemotherapy " + words(technique);
            case THERAPEUTIC -> "therapeutic " + words(technique);
            case HYDRATION -> "hydration";
        };
    }

    private static String words(Technique technique) {
        return technique == Technique.INFUSION ? "infusion" : "push";
    }
}
