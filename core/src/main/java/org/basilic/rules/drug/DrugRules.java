package org.basilic.rules.drug;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class DrugRules {

    private DrugRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(
                NoOrder.CARD,
                MisfitTimes.CARD,
                Antineoplastic.CARD,
                ComplexBiologic.CARD,
                PayerClass.CARD,
                CodedElsewhere.CARD,
                UnknownDrug.CARD,
                HydrationByPurpose.CARD,
                Incidental.CARD,
                ProtocolHydration.CARD,
                Integral.CARD,
                ProductCode.CARD);
    }
}
