package org.basilic.rules.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Severity;
import org.basilic.rules.delivery.BagChange;
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
import org.basilic.worksheet.Moment;
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
        // Each day's own only: what it was given by other days would double with every day of the stay.
        int[] own = ladders.stream().mapToInt(Ladder::drugMinutesAdded).toArray();
        for (int i = 0; i < ladders.size(); i++) {
            for (int j = 0; j < ladders.size(); j++) {
                if (i != j && ladders.get(i).site().equals(ladders.get(j).site())) {
                    ladders.get(i).addDrugMinutesOf(ladders.get(j), own[j]);
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
        List<Delivery> deliveries = deliveries(vein);
        for (int i = 0; i < deliveries.size(); ) {
            // A prolonged pump stands outside the rules of one drug's bags.
            if (ProlongedPump.takes(deliveries.get(i), sheet)) {
                layPump(deliveries.remove(i));
            } else {
                i++;
            }
        }
        BagChange.join(deliveries, sheet);
        for (int i = 0; i < deliveries.size(); i++) {
            lay(deliveries.get(i));
        }
    }

    private void layPump(Delivery pumped) {
        sheet.deliveries().add(pumped);
        ladderOf(pumped).addDrugMinutes(minutesBeside(pumped));
        ProlongedPump.code(pumped, sheet);
    }

    private List<Delivery> deliveries(List<Entry> vein) {
        List<Delivery> deliveries = new ArrayList<>(vein.size());
        for (int i = 0; i < vein.size(); i++) {
            Entry entry = vein.get(i);
            Family family = Screening.family(entry, sheet);
            Delivery mixed = mixtureOf(entry, deliveries);
            if (mixed != null) {
                mixed.add(entry, family);
            } else {
                deliveries.add(new Delivery(entry, family, sites.of(entry)));
            }
        }
        for (int i = deliveries.size() - 1; i >= 0; i--) {
            Delivery mixed = deliveries.get(i);
            if (mixed.entries().size() > 1 && mixed.drugs().size() > 1 && separate(mixed)) {
                deliveries.remove(i);
                for (int j = mixed.entries().size() - 1; j >= 0; j--) {
                    Entry entry = mixed.entries().get(j);
                    deliveries.add(i, new Delivery(entry, Screening.family(entry, sheet), mixed.site()));
                }
            }
        }
        return deliveries;
    }

    private boolean separate(Delivery mixed) {
        return mixed.first().administration().route() == Route.IV_INFUSION
                && mixed.minutes() >= sheet.tables().threshold(Threshold.INFUSION_SHORTEST)
                && sheet.choices().is(Switch.MIXED_BAG, "concurrent");
    }

    private static @Nullable Delivery mixtureOf(Entry entry, List<Delivery> deliveries) {
        String mixture = entry.administration().mixture();
        if (mixture == null) {
            return null;
        }
        for (int i = 0; i < deliveries.size(); i++) {
            if (mixture.equals(deliveries.get(i).first().administration().mixture())) {
                return deliveries.get(i);
            }
        }
        return null;
    }

    private void lay(Delivery delivery) {
        if (delivery.family() != Family.HYDRATION && ProlongedPump.takes(delivery, sheet)) {
            layPump(delivery);
            return;
        }
        Ladder ladder = ladderOf(delivery);
        sheet.deliveries().add(delivery);
        if (delivery.family() == Family.HYDRATION) {
            if (delivery.known()) {
                ladder.hydration().add(delivery);
            } else {
                MissingStop.leaveOutHydration(delivery, sheet);
            }
            return;
        }
        Technique technique = PushOrInfusion.of(delivery, sheet);
        if (technique == null) {
            MissingStop.leaveOut(delivery, sheet);
            return;
        }
        layDrug(delivery.as(technique), ladder);
    }

    private void layDrug(Delivery drug, Ladder ladder) {
        addNotes(drug);
        ladder.drugs().add(drug);
        Intervals running = drug.running();
        if (running != null) {
            if (drug.technique() == Technique.PUSH) {
                ladder.addPushMinutes(running);
            } else if (drug.minutes() >= sheet.tables().threshold(Threshold.INFUSION_SHORTEST)) {
                ladder.addDrugMinutes(running);
            }
        }
    }

    /** A pump that goes home without a charted length runs on: no minute beside it is hydration's. */
    private static Intervals minutesBeside(Delivery pumped) {
        Intervals running = pumped.running();
        if (running != null) {
            return running;
        }
        return Moment.known(pumped.began()) ? Intervals.of(pumped.began(), Long.MAX_VALUE) : Intervals.NONE;
    }

    private void addNotes(Delivery drug) {
        drug.note(Screening.familyReason(drug.first(), sheet));
        for (int i = 0; i < drug.entries().size() && drug.family() == Family.CHEMOTHERAPY; i++) {
            Entry entry = drug.entries().get(i);
            if (entry.drugClass() == DrugClass.COMPLEX_BIOLOGIC && entry.classRow() == null) {
                sheet.find(Severity.INFO, Screening.verifyPayer(entry), entry);
            }
        }
        drug.note(BagChange.whyOne(drug));
        if (drug.technique() == Technique.PUSH) {
            drug.note(PushOrInfusion.whyPush(drug, sheet));
        }
    }

    /** What ran by vein without a place on the ladder takes its minutes from hydration all the same. */
    private void takeMinutes(List<Entry> others) {
        List<Delivery> bags = new ArrayList<>(0);
        for (int i = 0; i < others.size(); i++) {
            Entry entry = others.get(i);
            if (ranAsDrug(entry)) {
                bags.add(new Delivery(entry, Family.THERAPEUTIC, sites.of(entry)));
            }
        }
        BagChange.join(bags, sheet);
        for (int i = 0; i < bags.size(); i++) {
            Delivery bag = bags.get(i);
            Intervals running = bag.running();
            if (running != null && bag.minutes() >= sheet.tables().threshold(Threshold.INFUSION_SHORTEST)) {
                ladderOf(bag).addDrugMinutes(running);
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

    private Ladder ladderOf(Delivery delivery) {
        Site site = delivery.site();
        int day = newLadderAtMidnight ? (int) sheet.dateOf(delivery.start()).toEpochDay() : 0;
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
