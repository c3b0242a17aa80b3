package org.basilic.rules.visit;

import java.util.List;
import org.basilic.result.RuleCard;

/** The rules of this topic. */
public final class VisitRules {

    private VisitRules() {}

    /** Returns their cards. */
    public static List<RuleCard> cards() {
        return List.of(
                PlaceOfService.FACILITY,
                EmptyVisit.CARD,
                UncheckedDay.CARD,
                LineDates.CARD,
                SecondVisit.CARD,
                PlaceOfService.HOME);
    }
}
