package org.basilic.coding;

import java.util.ArrayList;
import java.util.List;
import org.basilic.result.MinuteStretch;
import org.basilic.rules.amount.AmountLedger;
import org.basilic.rules.amount.DrugLines;
import org.basilic.rules.drug.Path;
import org.basilic.rules.drug.ProductCode;
import org.basilic.rules.edit.AddOnParents;
import org.basilic.rules.edit.Modifiers;
import org.basilic.rules.edit.Pairs;
import org.basilic.rules.edit.Services;
import org.basilic.rules.edit.UnitLimits;
import org.basilic.rules.hydration.Hydration;
import org.basilic.rules.ladder.InitialChoice;
import org.basilic.rules.ladder.Ladders;
import org.basilic.rules.ladder.MinuteLedger;
import org.basilic.rules.ladder.Pushes;
import org.basilic.rules.ledger.Stretches;
import org.basilic.rules.needle.Injections;
import org.basilic.rules.needle.SubcutaneousInfusion;
import org.basilic.rules.payer.PayerAccepts;
import org.basilic.rules.pump.PortCare;
import org.basilic.rules.pump.ProlongedPump;
import org.basilic.rules.record.OpenPoints;
import org.basilic.rules.region.Arterial;
import org.basilic.rules.region.Cavity;
import org.basilic.rules.region.Lesions;
import org.basilic.rules.time.NearThreshold;
import org.basilic.rules.visit.EmptyVisit;
import org.basilic.rules.visit.SecondVisit;
import org.basilic.rules.visit.UncheckedDay;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Ladder;
import org.basilic.worksheet.Worksheet;

/** The order in which an encounter is coded: the one list of steps. */
final class Steps {

    private Steps() {}

    /** Codes the encounter on the worksheet. */
    static Done run(Worksheet sheet) {
        // The clock, the drug, the way in.
        List<Entry> entries = ClockOrder.entries(sheet);
        OpenPoints.find(entries, sheet);
        EmptyVisit.find(sheet);
        UncheckedDay.find(entries, sheet);
        ByPath given = ByPath.of(entries, sheet);

        // What enters a vein: one initial service a site, the rest by the minute ledger.
        List<Ladder> ladders = Ladders.of(given.at(Path.VEIN), aside(given), sheet);
        InitialChoice.choose(ladders, sheet);
        MinuteLedger.settle(ladders, sheet);
        Pushes.code(ladders, sheet);
        Hydration.code(ladders, sheet);

        // What goes another way.
        Injections.code(byNeedle(given, sheet), sheet);
        Injections.codeOnBody(given.at(Path.ON_BODY), sheet);
        Arterial.code(given.at(Path.ARTERY), sheet);
        Cavity.code(given.at(Path.CAVITY), sheet);
        Lesions.code(given.at(Path.LESION), sheet);
        ProductCode.code(given.at(Path.PRODUCT), sheet);
        PortCare.clear(given.at(Path.DECLOT), sheet);

        // The lines beside each other.
        Pairs.drop(sheet);
        if (Services.passOn(sheet)) {
            Pairs.drop(sheet);
        }

        // The drugs themselves, and what was discarded of them.
        AmountLedger amounts = DrugLines.code(entries, sheet);

        PortCare.irrigate(given.at(Path.FLUSH), sheet);
        SecondVisit.mark(sheet);
        Modifiers.markSecondSites(sheet);
        Pairs.open(sheet);
        Modifiers.markInjections(ladders, sheet);
        AddOnParents.check(sheet);
        PayerAccepts.check(sheet);
        UnitLimits.check(sheet);

        // What a minute or two would have changed.
        NearThreshold.find(sheet, ProlongedPump::mayTake);
        return new Done(entries, amounts);
    }

    /** What the steps leave beside the charges: the administrations in clock order, and the amounts of their drugs. */
    record Done(List<Entry> entries, AmountLedger amounts) {}

    /** Writes the minute ledger. */
    static List<MinuteStretch> ledger(List<Entry> entries, Worksheet sheet) {
        return Stretches.of(entries, sheet);
    }

    /** What is given by needle, and what an infusion under the skin leaves to be coded so. */
    private static List<Entry> byNeedle(ByPath given, Worksheet sheet) {
        List<Entry> needle = given.at(Path.NEEDLE);
        if (!given.any(Path.SUBCUTANEOUS_INFUSION)) {
            return needle;
        }
        List<Entry> injections = new ArrayList<>(needle);
        SubcutaneousInfusion.code(given.at(Path.SUBCUTANEOUS_INFUSION), injections, sheet);
        return injections;
    }

    /** What is not on the ladder but may have run by vein all the same. */
    private static List<Entry> aside(ByPath given) {
        List<Entry> nothing = given.at(Path.NOTHING);
        if (!given.any(Path.PRODUCT)) {
            return nothing;
        }
        List<Entry> both = new ArrayList<>(nothing);
        both.addAll(given.at(Path.PRODUCT));
        return both;
    }
}
