package org.basilic.coding;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basilic.model.Administration;
import org.basilic.result.MinuteStretch;
import org.basilic.result.Reason;
import org.basilic.rules.amount.AmountLedger;
import org.basilic.rules.amount.DrugLines;
import org.basilic.rules.drug.Identity;
import org.basilic.rules.drug.Path;
import org.basilic.rules.drug.ProductCode;
import org.basilic.rules.drug.Screening;
import org.basilic.rules.edit.AddOnParents;
import org.basilic.rules.edit.Modifiers;
import org.basilic.rules.edit.Pairs;
import org.basilic.rules.edit.Services;
import org.basilic.rules.hydration.Hydration;
import org.basilic.rules.ladder.InitialChoice;
import org.basilic.rules.ladder.Ladders;
import org.basilic.rules.ladder.MinuteLedger;
import org.basilic.rules.ladder.Pushes;
import org.basilic.rules.ledger.Stretches;
import org.basilic.rules.needle.Injections;
import org.basilic.rules.needle.SubcutaneousInfusion;
import org.basilic.rules.pump.PortCare;
import org.basilic.rules.region.Arterial;
import org.basilic.rules.region.Cavity;
import org.basilic.rules.region.Lesions;
import org.basilic.rules.time.Clock;
import org.basilic.rules.visit.EmptyVisit;
import org.basilic.rules.visit.PlaceOfService;
import org.basilic.rules.visit.SecondVisit;
import org.basilic.worksheet.Clocked;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Ladder;
import org.basilic.worksheet.Moment;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The order in which an encounter is coded: the one list of steps. */
final class Steps {

    private static final Comparator<Administration> CLOCK_ORDER = Steps::byClock;
    private static final Comparator<Timed> COMPUTED_ORDER = Steps::byComputedTime;

    private Steps() {}

    /** Codes the encounter on the worksheet. */
    static Done run(Worksheet sheet) {
        // The clock, the drug, the way in.
        List<Entry> entries = entries(sheet);
        EmptyVisit.find(sheet);
        Map<Path, List<Entry>> byPath = byPath(entries, sheet);

        // What enters a vein: one initial service a site, the rest by the minute ledger.
        List<Ladder> ladders = Ladders.of(at(byPath, Path.VEIN), aside(byPath), sheet);
        InitialChoice.choose(ladders, sheet);
        MinuteLedger.settle(ladders, sheet);
        Pushes.code(ladders, sheet);
        Hydration.code(ladders, sheet);

        // What goes another way.
        List<Entry> injections = new ArrayList<>(at(byPath, Path.NEEDLE));
        SubcutaneousInfusion.code(at(byPath, Path.SUBCUTANEOUS_INFUSION), injections, sheet);
        Injections.code(injections, sheet);
        Injections.codeOnBody(at(byPath, Path.ON_BODY), sheet);
        Arterial.code(at(byPath, Path.ARTERY), sheet);
        Cavity.code(at(byPath, Path.CAVITY), sheet);
        Lesions.code(at(byPath, Path.LESION), sheet);
        ProductCode.code(at(byPath, Path.PRODUCT), sheet);
        PortCare.clear(at(byPath, Path.DECLOT), sheet);

        // The lines beside each other.
        Pairs.drop(sheet);
        if (Services.passOn(sheet)) {
            Pairs.drop(sheet);
        }
        PortCare.irrigate(at(byPath, Path.FLUSH), sheet);
        SecondVisit.mark(sheet);
        Modifiers.markSecondSites(sheet);
        Pairs.open(sheet);
        Modifiers.markInjections(ladders, sheet);
        AddOnParents.check(sheet);

        // The drugs themselves, and what was discarded of them.
        return new Done(entries, DrugLines.code(entries, sheet));
    }

    /** What the steps leave beside the charges: the administrations in clock order, and the amounts of their drugs. */
    record Done(List<Entry> entries, AmountLedger amounts) {}

    /** Writes the minute ledger. */
    static List<MinuteStretch> ledger(List<Entry> entries, Worksheet sheet) {
        return Stretches.of(entries, sheet);
    }

    private static List<Entry> entries(Worksheet sheet) {
        List<Administration> given = sheet.encounter().administrations();
        if (given.size() > 1) {
            given = new ArrayList<>(given);
            given.sort(CLOCK_ORDER);
        }
        List<Timed> timed = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            timed.add(new Timed(given.get(i), Clock.read(given.get(i), sheet)));
        }
        if (given.size() > 1) {
            timed.sort(COMPUTED_ORDER);
        }
        List<Entry> entries = new ArrayList<>(timed.size());
        for (int i = 0; i < timed.size(); i++) {
            entries.add(Identity.of(i, timed.get(i).given(), timed.get(i).clocked(), sheet));
        }
        return entries;
    }

    /** An administration and when it ran: a computed start may lie elsewhere than the charted times let expect. */
    private record Timed(Administration given, Clocked clocked) {}

    private static int byComputedTime(Timed one, Timed other) {
        return Moment.compare(one.clocked().when(), other.clocked().when());
    }

    /** Orders by charted start, else stop, then by stop and id, so that the order of the record does not matter. */
    private static int byClock(Administration one, Administration other) {
        int start = compare(
                one.start() != null ? one.start() : one.stop(), other.start() != null ? other.start() : other.stop());
        if (start != 0) {
            return start;
        }
        int stop = compare(other.stop(), one.stop());
        if (stop != 0) {
            return stop;
        }
        int length = Integer.compare(one.id().length(), other.id().length());
        return length != 0 ? length : one.id().compareTo(other.id());
    }

    private static int compare(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        if (one == null || other == null) {
            return one != null ? -1 : other != null ? 1 : 0;
        }
        return one.compareTo(other);
    }

    private static Map<Path, List<Entry>> byPath(List<Entry> entries, Worksheet sheet) {
        Map<Path, List<Entry>> byPath = new EnumMap<>(Path.class);
        Reason bar = PlaceOfService.bar(sheet);
        boolean found = false;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (bar != null && !found && Screening.barred(entry, bar)) {
                PlaceOfService.find(bar, sheet);
                found = true;
            }
            byPath.computeIfAbsent(Screening.path(entry, bar, sheet), path -> new ArrayList<>())
                    .add(entry);
        }
        return byPath;
    }

    private static List<Entry> at(Map<Path, List<Entry>> byPath, Path path) {
        List<Entry> entries = byPath.get(path);
        return entries == null ? List.of() : entries;
    }

    /** What is not on the ladder but may have run by vein all the same. */
    private static List<Entry> aside(Map<Path, List<Entry>> byPath) {
        List<Entry> nothing = at(byPath, Path.NOTHING);
        List<Entry> products = at(byPath, Path.PRODUCT);
        if (products.isEmpty()) {
            return nothing;
        }
        List<Entry> both = new ArrayList<>(nothing);
        both.addAll(products);
        return both;
    }
}
