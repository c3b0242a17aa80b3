package org.basilic.rules.time;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class TimeRules {

    private TimeRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(
                MissingStop.CARD,
                DerivedStop.CARD,
                MissingStop.HYDRATION,
                ImplausibleLength.CARD,
                VisitWindow.CARD,
                ClockedMinutes.CARD,
                PushOrInfusion.CARD,
                ExtraHours.CARD,
                StoppedEarly.CARD,
                NearThreshold.CARD,
                ShownTwice.CARD);
    }
}
