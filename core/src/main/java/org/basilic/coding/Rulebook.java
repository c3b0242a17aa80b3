package org.basilic.coding;

import java.util.ArrayList;
import java.util.List;
import org.basilic.result.RuleCard;
import org.basilic.rules.amount.AmountRules;
import org.basilic.rules.claim.ClaimRules;
import org.basilic.rules.delivery.DeliveryRules;
import org.basilic.rules.diagnosis.DiagnosisRules;
import org.basilic.rules.drug.DrugRules;
import org.basilic.rules.edit.EditRules;
import org.basilic.rules.hydration.HydrationRules;
import org.basilic.rules.ladder.LadderRules;
import org.basilic.rules.ledger.LedgerRules;
import org.basilic.rules.needle.NeedleRules;
import org.basilic.rules.payer.PayerRules;
import org.basilic.rules.pump.PumpRules;
import org.basilic.rules.record.RecordRules;
import org.basilic.rules.region.RegionRules;
import org.basilic.rules.site.SiteRules;
import org.basilic.rules.time.TimeRules;
import org.basilic.rules.visit.VisitRules;

/** All rules, topic by topic. */
public final class Rulebook {

    private Rulebook() {}

    /** Returns the card of every rule. */
    public static List<RuleCard> cards() {
        List<RuleCard> cards = new ArrayList<>();
        cards.addAll(RecordRules.cards());
        cards.addAll(TimeRules.cards());
        cards.addAll(DeliveryRules.cards());
        cards.addAll(DrugRules.cards());
        cards.addAll(SiteRules.cards());
        cards.addAll(LadderRules.cards());
        cards.addAll(HydrationRules.cards());
        cards.addAll(NeedleRules.cards());
        cards.addAll(PumpRules.cards());
        cards.addAll(RegionRules.cards());
        cards.addAll(VisitRules.cards());
        cards.addAll(EditRules.cards());
        cards.addAll(PayerRules.cards());
        cards.addAll(ClaimRules.cards());
        cards.addAll(AmountRules.cards());
        cards.addAll(DiagnosisRules.cards());
        cards.addAll(LedgerRules.cards());
        return List.copyOf(cards);
    }
}
