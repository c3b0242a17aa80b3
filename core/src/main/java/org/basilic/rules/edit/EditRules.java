package org.basilic.rules.edit;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class EditRules {

    private EditRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(
                AddOnParents.CARD,
                VisitBesideAdministration.CARD,
                VisitBesideAdministration.NURSE,
                VisitBesideAdministration.HOSPITAL,
                IncludedService.CARD,
                RepeatInjection.CARD,
                RepeatInjection.ALSO_BY_VEIN,
                LaboratoryModifier.CARD,
                PairEdit.CARD,
                PayerModifier.CARD,
                UnitLimits.CARD,
                VisitBesideAdministration.ENTERED);
    }
}
