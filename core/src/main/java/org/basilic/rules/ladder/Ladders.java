package org.basilic.rules.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.rules.delivery.BagChange;
import org.basilic.rules.delivery.Part;
import org.basilic.rules.drug.Screening;
import org.basilic.rules.pump.ProlongedPump;
import org.basilic.rules.site.Sites;
import org.basilic.rules.time.MissingStop;
import org.basilic.rules.time.PushOrInfusion;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.Ladder;
import org.basilic.worksheet.Site;
import org.basilic.worksheet.Technique;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that makes services of the administrations by vein and lays them on the ladder of their site. */
public final class Ladders {

    private final Worksheet sheet;
    private final Sites sites;
    private final List<Ladder> ladders = new ArrayList<>(2);
    private final boolean newLadderAtMidnight;

    private Ladders(Worksheet sheet, boolean newLadderAtMidnight) {
        this.sheet = sheet;
        this.sites = Sites.of(sheet);
        this.newLadderAtMidnight = newLadderAtMidnight;
    }

    /**
     * Returns the ladders of the encounter.
     *
     * @param vein what was given by vein and may be coded, in clock order
     * @param others everything else: what ran by vein among it takes its minutes from hydration
     */
    public static List<Ladder> of(List<Entry> vein, List<Entry> others, Worksheet sheet) {
        Ladders step =
                new Ladders(sheet, severalDays(vein, sheet) && sheet.choices().is(Switch.MIDNIGHT_RESET, "on"));
        step.lay(vein);
        step.takeMinutes(others);
        if (step.newLadderAtMidnight) {
            step.shareDrugMinutes();
        }
        step.sites.findLinesWithoutReason();
        return step.ladders;
    }

    private void shareDrugMinutes() {
        for (int i = 0; i < ladders.size(); i++) {
            for (int j = 0; j < ladders.size(); j++) {
                if (i != j && ladders.get(i).site().equals(ladders.get(j).site())) {
                    ladders.get(i).addDrugMinutesOf(ladders.get(j));
                }
            }
        }
    }

    private static boolean severalDays(List<Entry> vein, Worksheet sheet) {
        LocalDate first = null;
        for (int i = 0; i < vein.size(); i++) {
            LocalDate date = sheet.dateOf(vein.get(i).clocked().when());
            if (first != null && !first.equals(date)) {
                return true;
            }
            first = date;
        }
        return false;
    }

    private void lay(List<Entry> vein) {
        List<Part> parts = parts(vein);
        for (int i = 0; i < parts.size(); ) {
            // A prolonged pump stands outside the rules of one drug's bags.
            if (prolonged(parts.get(i))) {
                layPump(parts.remove(i));
            } else {
                i++;
            }
        }
        BagChange.join(parts, sheet);
        for (int i = 0; i < parts.size(); i++) {
            lay(parts.get(i));
        }
    }

    private boolean prolonged(Part part) {
        return ProlongedPump.takes(part.family(), part.pump(), part.known(), part.minutes(), part.goesHome(), sheet);
    }

    private void layPump(Part part) {
        Delivery pumped = part.delivery(Technique.INFUSION);
        sheet.deliveries().add(pumped);
        ladder(part.site(), part.when()).addDrugMinutes(minutesBeside(part));
        ProlongedPump.code(pumped, part.known(), part.goesHome(), sheet);
    }

    private List<Part> parts(List<Entry> vein) {
        List<Part> parts = new ArrayList<>(vein.size());
        for (int i = 0; i < vein.size(); i++) {
            Entry entry = vein.get(i);
            Family family = Screening.family(entry, sheet);
            Part mixed = mixtureOf(entry, parts);
            if (mixed != null) {
                mixed.add(entry, family);
            } else {
                parts.add(new Part(entry, family, sites.of(entry)));
            }
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            if (part.entries().size() > 1 && part.drugs().size() > 1 && separate(part)) {
                parts.remove(i);
                for (int j = part.entries().size() - 1; j >= 0; j--) {
                    Entry entry = part.entries().get(j);
                    parts.add(i, new Part(entry, Screening.family(entry, sheet), part.site()));
                }
            }
        }
        return parts;
    }

    private boolean separate(Part part) {
        return part.first().administration().route() == Route.IV_INFUSION
                && part.minutes() >= sheet.tables().threshold(Threshold.INFUSION_SHORTEST)
                && sheet.choices().is(Switch.MIXED_BAG, "concurrent");
    }

    private static @Nullable Part mixtureOf(Entry entry, List<Part> parts) {
        String mixture = entry.administration().mixture();
        if (mixture == null) {
            return null;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (mixture.equals(parts.get(i).first().administration().mixture())) {
                return parts.get(i);
            }
        }
        return null;
    }

    private void lay(Part part) {
        Ladder ladder = ladder(part.site(), part.when());
        if (part.family() == Family.HYDRATION) {
            Delivery fluid = part.delivery(Technique.INFUSION);
            sheet.deliveries().add(fluid);
            if (part.known()) {
                ladder.hydration().add(fluid);
            } else {
                MissingStop.leaveOutHydration(fluid, sheet);
            }
            return;
        }
        if (prolonged(part)) {
            layPump(part);
            return;
        }
        Technique technique = PushOrInfusion.of(part.entries(), part.known(), part.minutes(), sheet);
        Delivery drug = part.delivery(technique == null ? Technique.INFUSION : technique);
        sheet.deliveries().add(drug);
        if (technique == null) {
            MissingStop.leaveOut(drug, sheet);
            return;
        }
        addNotes(drug, part, technique);
        ladder.drugs().add(drug);
        Intervals running = part.running();
        if (running != null) {
            if (technique == Technique.PUSH) {
                ladder.addPushMinutes(running);
            } else if (part.minutes() >= sheet.tables().threshold(Threshold.INFUSION_SHORTEST)) {
                ladder.addDrugMinutes(running);
            }
        }
    }

    /** A pump that goes home without a charted length runs on: no minute beside it is hydration's. */
    private static Intervals minutesBeside(Part part) {
        Intervals running = part.running();
        if (running != null) {
            return running;
        }
        Long start = part.began();
        return start == null ? Intervals.NONE : Intervals.of(start, Long.MAX_VALUE);
    }

    private void addNotes(Delivery drug, Part part, Technique technique) {
        Entry first = part.first();
        Reason family = Screening.familyReason(first, sheet);
        drug.note(family);
        for (int i = 0; i < part.entries().size(); i++) {
            Entry entry = part.entries().get(i);
            if (entry.drugClass() == DrugClass.COMPLEX_BIOLOGIC && drug.family() == Family.CHEMOTHERAPY) {
                sheet.find(Severity.INFO, Screening.verifyPayer(entry), entry);
            }
        }
        drug.note(part.whyOne());
        if (technique == Technique.PUSH) {
            drug.note(PushOrInfusion.whyPush(part.entries(), part.known(), part.minutes(), sheet));
        }
    }

    /** What ran by vein without a place on the ladder takes its minutes from hydration all the same. */
    private void takeMinutes(List<Entry> others) {
        List<Part> parts = new ArrayList<>(0);
        for (int i = 0; i < others.size(); i++) {
            Entry entry = others.get(i);
            if (ranAsDrug(entry)) {
                parts.add(new Part(entry, Family.THERAPEUTIC, sites.of(entry)));
            }
        }
        BagChange.join(parts, sheet);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Intervals running = part.running();
            if (running != null && part.minutes() >= sheet.tables().threshold(Threshold.INFUSION_SHORTEST)) {
                ladder(part.site(), part.when()).addDrugMinutes(running);
            }
        }
    }

    private static boolean ranAsDrug(Entry entry) {
        Route route = entry.administration().route();
        if ((route != Route.IV_INFUSION && route != Route.IV_PUSH)
                || entry.clocked().running() == null
                || entry.drugClass() == DrugClass.HYDRATION
                || !PushOrInfusion.runsByItself(entry.administration())) {
            return false;
        }
        return switch (entry.purpose()) {
            case KEEP_VEIN_OPEN, FLUSH, DILUENT -> false;
            case TREATMENT, HYDRATION, PROTOCOL_HYDRATION, LINE_PATENCY, PROCEDURE, TRANSFUSION -> true;
        };
    }

    private Ladder ladder(Site site, @Nullable Long start) {
        int day = newLadderAtMidnight ? (int) sheet.dateOf(start).toEpochDay() : 0;
        for (int i = 0; i < ladders.size(); i++) {
            Ladder ladder = ladders.get(i);
            if (ladder.day() == day && ladder.site().equals(site)) {
                return ladder;
            }
        }
        Ladder ladder = new Ladder(site, day);
        ladders.add(ladder);
        return ladder;
    }
}
