package org.basilic.rules.needle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.DrugClass;
import org.basilic.model.Pump;
import org.basilic.reference.Role;
import org.basilic.reference.Threshold;
import org.basilic.result.Disposition;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.rules.delivery.BagChange;
import org.basilic.rules.time.ExtraHours;
import org.basilic.rules.time.StoppedEarly;
import org.basilic.rules.visit.LineDates;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.Site;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.UnitCount;
import org.basilic.worksheet.Worksheet;

/** A drug that a pump drives under the skin. */
public final class SubcutaneousInfusion {

    static final RuleCard CARD = RuleCard.of(
            "SCI-01",
            "Subcutaneous infusion by pump",
            "Drugs that a pump drives under the skin for sixteen minutes or more share one first hour and one clock in an "
                    + "encounter, and one code for a further pump set-up with new sites; shorter ones, and those without a pump or "
                    + "a known length, are injections.",
            "cpt-structure",
            "basilic-settled 41");

    private SubcutaneousInfusion() {}

    /** The shared clock. */
    record SharedClock(int minutes) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "by pump under the skin, %d minutes on one clock".formatted(minutes);
        }
    }

    /** More than one access was set up. */
    record FurtherSite(int sites) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d sites were set up".formatted(sites);
        }
    }

    /** Codes subcutaneous infusions, and adds to {@code injections} those that count as injections. */
    public static void code(List<Entry> entries, List<Entry> injections, Worksheet sheet) {
        if (entries.isEmpty()) {
            return;
        }
        List<Delivery> bags = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            String access = entries.get(i).administration().access();
            bags.add(new Delivery(entries.get(i), Family.THERAPEUTIC, new Site(access, 0, false)));
        }
        BagChange.join(bags, sheet);
        List<Delivery> shared = new ArrayList<>(bags.size());
        for (int i = 0; i < bags.size(); i++) {
            Delivery delivery = bags.get(i);
            if (delivery.pump() == Pump.NONE
                    || delivery.minutes() < sheet.tables().threshold(Threshold.INFUSION_SHORTEST)) {
                injections.addAll(delivery.entries());
            } else if (noCode(delivery)) {
                ask(delivery, sheet);
            } else {
                sheet.deliveries().add(delivery);
                shared.add(delivery);
            }
        }
        if (!shared.isEmpty()) {
            codeShared(shared, sheet);
        }
    }

    private static boolean noCode(Delivery delivery) {
        DrugClass drugClass = delivery.first().drugClass();
        return drugClass != DrugClass.THERAPEUTIC && drugClass != DrugClass.COMPLEX_BIOLOGIC;
    }

    private static void ask(Delivery delivery, Worksheet sheet) {
        sheet.deliveries().add(delivery);
        Query query = new SpecialInjection.NoCode(delivery.first().drugInWords(), "subcutaneous infusion");
        sheet.ask(query, delivery.entries());
        sheet.leaveOut(delivery.entries(), null, query);
        delivery.uncounted(Disposition.NOT_REPORTABLE, null, query);
    }

    private static void codeShared(List<Delivery> shared, Worksheet sheet) {
        Intervals clocked = Intervals.NONE;
        long seconds = 0;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < shared.size(); i++) {
            Delivery delivery = shared.get(i);
            Intervals running = delivery.running();
            if (running == null) {
                seconds += delivery.seconds();
            } else {
                clocked = clocked.plus(running);
            }
            entries.addAll(delivery.entries());
        }
        seconds += clocked.seconds();
        int minutes = (int) (seconds / 60);
        int units = UnitCount.AFTER_FIRST_HOUR.units(minutes, sheet.tables());
        String first = sheet.tables().code(Role.SUBCUTANEOUS_FIRST_HOUR);
        String extra = sheet.tables().code(Role.SUBCUTANEOUS_EXTRA_HOUR);
        Reason hours = ExtraHours.earned(minutes, units, sheet);
        LocalDate started = sheet.dateOf(shared.get(0).start());
        int hour = sheet.tables().threshold(Threshold.UNIT_MINUTES);
        Charge charge = sheet.charge(
                        Charge.alone(first, 1, started, entries, units == 0 ? minutes : hour, new SharedClock(minutes)))
                .because(hours);
        StoppedEarly.mark(charge, entries, sheet);
        LineDates.chargeExtra(
                sheet,
                null,
                entries,
                extra,
                units,
                UnitCount.AFTER_FIRST_HOUR,
                clocked.isEmpty() ? null : clocked,
                0,
                started,
                minutes,
                hours);
        ExtraHours.sayNextUnit(shared.get(0).first(), extra, minutes, units, UnitCount.AFTER_FIRST_HOUR, sheet);
        Tally tally = new Tally(
                clocked.isEmpty() ? null : clocked,
                minutes,
                first,
                extra,
                units,
                UnitCount.AFTER_FIRST_HOUR,
                Disposition.WITHIN_UNIT,
                hours);
        long offset = clocked.seconds();
        for (int i = 0; i < shared.size(); i++) {
            shared.get(i).count(tally, offset);
            if (shared.get(i).running() == null) {
                offset += shared.get(i).seconds();
            }
        }
        codeFurtherSite(entries, started, sheet);
    }

    private static void codeFurtherSite(List<Entry> entries, LocalDate started, Worksheet sheet) {
        List<String> named = new ArrayList<>(2);
        for (int i = 0; i < entries.size(); i++) {
            String access = entries.get(i).administration().access();
            if (access != null && !named.contains(access)) {
                named.add(access);
            }
        }
        if (named.size() > 1) {
            sheet.charge(Charge.alone(
                    sheet.tables().code(Role.SUBCUTANEOUS_FURTHER_SITE),
                    1,
                    started,
                    entries,
                    null,
                    new FurtherSite(named.size())));
        }
    }
}
