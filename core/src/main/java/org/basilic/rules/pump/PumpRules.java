package org.basilic.rules.pump;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class PumpRules {

    private PumpRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(
                PortCare.DECLOTTING,
                ProlongedPump.CARD,
                ProlongedPump.HOME,
                ProlongedPump.THERAPEUTIC,
                PortCare.IRRIGATION);
    }
}
