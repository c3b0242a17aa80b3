package org.basilic.rules.needle;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class NeedleRules {

    private NeedleRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(
                HormonalDiagnosis.CARD,
                Injection.CARD,
                PayerInjection.CARD,
                SplitDose.CARD,
                SpecialInjection.ON_BODY,
                SpecialInjection.RSV,
                SubcutaneousInfusion.CARD,
                SpecialInjection.UNLISTED,
                SpecialInjection.VACCINE);
    }
}
