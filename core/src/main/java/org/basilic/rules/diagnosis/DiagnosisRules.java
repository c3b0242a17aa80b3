package org.basilic.rules.diagnosis;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class DiagnosisRules {

    private DiagnosisRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(
                DiagnosisCodes.CARD,
                DiagnosisDates.CARD,
                NeoplasmTreatment.CARD,
                OtherThanNeoplasm.CARD,
                DehydrationFirst.CARD,
                AnaemiaSequence.CARD,
                MonitoringFirst.CARD,
                RheumatoidOrgans.CARD,
                LineSupport.CARD,
                SupportNotChecked.CARD);
    }
}
