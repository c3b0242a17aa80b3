package org.basilic.rules.hydration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Quantity;
import org.basilic.reference.Role;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Disposition;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.rules.drug.Screening;
import org.basilic.rules.time.ExtraHours;
import org.basilic.rules.time.StoppedEarly;
import org.basilic.rules.time.Volumes;
import org.basilic.rules.visit.LineDates;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.FluidMinutes;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.Ladder;
import org.basilic.worksheet.Moment;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.UnitCount;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that codes the hydration of a site. */
public final class Hydration {

    private final Worksheet sheet;
    private final Ladder ladder;

    private Hydration(Worksheet sheet, Ladder ladder) {
        this.sheet = sheet;
        this.ladder = ladder;
    }

    /** Whether the site has hydration that could be reported. */
    public static boolean reportable(Ladder ladder, Worksheet sheet) {
        if (ladder.hydration().isEmpty() || refusedVolume(ladder, sheet) != null) {
            return false;
        }
        int floor = sheet.tables().threshold(Threshold.HYDRATION_SHORTEST);
        List<FluidMinutes.Group> groups = Fluids.of(ladder, sheet).groups();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).minutes() >= floor) {
                return true;
            }
        }
        return false;
    }

    /** Returns the seconds that count as hydration at the site. */
    public static long countedSeconds(Ladder ladder, Worksheet sheet) {
        long sum = 0;
        for (FluidMinutes.Group group : Fluids.of(ladder, sheet).groups()) {
            sum += group.seconds();
        }
        return sum;
    }

    /** Codes the hydration of every ladder. */
    public static void code(List<Ladder> ladders, Worksheet sheet) {
        for (int i = 0; i < ladders.size(); i++) {
            if (!ladders.get(i).hydration().isEmpty()) {
                new Hydration(sheet, ladders.get(i)).code();
            }
        }
    }

    private void code() {
        Reason refused = refusedVolume(ladder, sheet);
        if (refused != null) {
            leaveOut(ladder.hydration(), refused, Disposition.NOT_REPORTABLE);
            return;
        }
        FluidMinutes minutes = Fluids.of(ladder, sheet);
        for (int i = 0; i < ladder.hydration().size(); i++) {
            ladder.hydration().get(i).uncounted(Disposition.OVERLAPPED, null, NeverBesideDrug.DRUG_RAN);
        }
        boolean initial = ladder.hydrationInitial();
        boolean reported = false;
        for (int i = 0; i < minutes.groups().size(); i++) {
            boolean first = initial && !reported;
            reported |= code(minutes.groups().get(i), minutes, first);
        }
        for (int i = 0; i < minutes.dropped().size(); i++) {
            FluidMinutes.Group group = minutes.dropped().get(i);
            count(
                    group,
                    new Tally(
                            group.clocked(),
                            0,
                            null,
                            null,
                            0,
                            UnitCount.UNTIMED,
                            Disposition.BELOW_THRESHOLD,
                            new Stretches.NotTheLongest(group.minutes())));
        }
        if (reported) {
            findSmallVolume();
        }
        leaveOutUnused(minutes);
    }

    private boolean code(FluidMinutes.Group group, FluidMinutes all, boolean initial) {
        int minutes = group.minutes();
        int floor = sheet.tables().threshold(Threshold.HYDRATION_SHORTEST);
        if (minutes < floor) {
            Reason because = new HydrationFloor.TooShort(minutes, floor);
            sheet.leaveOut(entries(group), sheet.tables().code(codeIfReported()), because);
            count(
                    group,
                    new Tally(
                            group.clocked(),
                            minutes,
                            null,
                            null,
                            0,
                            UnitCount.ALONE,
                            Disposition.BELOW_THRESHOLD,
                            because));
            return false;
        }
        UnitCount count = initial ? UnitCount.AFTER_FIRST_HOUR : UnitCount.ALONE;
        int units = count.units(minutes, sheet.tables());
        String extra = sheet.tables().code(Role.HYDRATION_EXTRA_HOUR);
        String first = initial ? sheet.tables().code(Role.HYDRATION_FIRST_HOUR) : null;
        Reason because =
                new HydrationFloor.Counted(minutes, units, count.minutesFor(units + 1, sheet.tables()), initial);
        LocalDate started = started(group, all.stretches() > 1 && !"sum".equals(all.how()));
        List<Entry> entries = entries(group);
        int before = sheet.charges().size();
        if (first != null) {
            int hour = sheet.tables().threshold(Threshold.UNIT_MINUTES);
            Charge charge = sheet.charge(
                    Charge.atSite(first, 1, started, started, ladder, entries, units == 0 ? minutes : hour, because));
            charge.asInitial();
            StoppedEarly.mark(charge, entries, sheet);
        }
        LineDates.chargeExtra(
                sheet, ladder, entries, extra, units, count, clocked(group), 0, started, minutes, because);
        explain(before, entries, all, minutes, initial);
        count(group, new Tally(clocked(group), minutes, first, extra, units, count, Disposition.WITHIN_UNIT, because));
        ExtraHours.sayNextUnit(entries.get(0), extra, minutes, units, count, sheet);
        return true;
    }

    private void explain(int before, List<Entry> entries, FluidMinutes all, int minutes, boolean initial) {
        Reason family = Screening.familyReason(entries.get(0), sheet);
        int ran = (int) (all.ranSeconds() / 60);
        for (int i = before; i < sheet.charges().size(); i++) {
            Charge charge = sheet.charges().get(i);
            Reason chosen = ladder.initialBecause();
            if (charge.initial() && chosen != null) {
                charge.because(chosen);
            }
            if (!initial && ladder.initial() != null) {
                charge.because(SecondaryHydration.BESIDE_INITIAL);
                String modifier = sheet.choices().of(Switch.HYDRATION_SECONDARY_MODIFIER);
                if (!"none".equals(modifier)) {
                    charge.setDistinct(modifier, new SecondaryHydration.Marked(modifier));
                }
            }
            if (family != null) {
                charge.because(family);
            }
            if (all.stretches() > 1) {
                charge.because(new Stretches.Counted(all.stretches(), all.how()));
            }
            if (ran > minutes) {
                charge.because(new NeverBesideDrug.Left(ran, minutes));
            }
        }
    }

    private static @Nullable Intervals clocked(FluidMinutes.Group group) {
        return group.clocked().isEmpty() ? null : group.clocked();
    }

    private Role codeIfReported() {
        return ladder.initial() == null ? Role.HYDRATION_FIRST_HOUR : Role.HYDRATION_EXTRA_HOUR;
    }

    /** Returns the day on which the first fluid of the group started, or the stretch where each is judged alone. */
    private LocalDate started(FluidMinutes.Group group, boolean alone) {
        if (group.clocked().isEmpty()) {
            return sheet.date();
        }
        long first = group.clocked().from(0);
        for (int i = 0; i < ladder.hydration().size() && !alone; i++) {
            Delivery fluid = ladder.hydration().get(i);
            Intervals running = fluid.running();
            long start = fluid.start();
            if (Moment.known(start) && start < first && running != null && running.secondsIn(group.clocked()) > 0) {
                first = start;
            }
        }
        return sheet.dateOf(first);
    }

    /** Gives every delivery of the group its part of the tally. */
    private void count(FluidMinutes.Group group, Tally tally) {
        for (int i = 0; i < ladder.hydration().size(); i++) {
            Delivery fluid = ladder.hydration().get(i);
            Intervals running = fluid.running();
            if (running != null && running.secondsIn(group.clocked()) > 0) {
                fluid.count(tally);
            }
        }
        long offset = group.clocked().seconds();
        for (int i = 0; i < group.unclocked().size(); i++) {
            Delivery fluid = group.unclocked().get(i);
            fluid.count(tally, offset);
            offset += fluid.seconds();
        }
    }

    private List<Entry> entries(FluidMinutes.Group group) {
        List<Entry> entries = new ArrayList<>(ladder.hydration().size());
        for (int i = 0; i < ladder.hydration().size(); i++) {
            Delivery fluid = ladder.hydration().get(i);
            Intervals running = fluid.running();
            if (running == null ? group.unclocked().contains(fluid) : running.secondsIn(group.clocked()) > 0) {
                entries.addAll(fluid.entries());
            }
        }
        return entries;
    }

    private Entry firstEntry(FluidMinutes.Group group) {
        List<Entry> entries = entries(group);
        return entries.isEmpty() ? ladder.hydration().get(0).first() : entries.get(0);
    }

    /** Says why fluid that no tally counts has no line. */
    private void leaveOutUnused(FluidMinutes minutes) {
        for (int i = 0; i < ladder.hydration().size(); i++) {
            Delivery fluid = ladder.hydration().get(i);
            if (fluid.tallies().isEmpty()) {
                Reason because = fluid.seconds() == 0
                        ? new HydrationFloor.TooShort(0, sheet.tables().threshold(Threshold.HYDRATION_SHORTEST))
                        : NeverBesideDrug.DRUG_RAN;
                sheet.leaveOut(fluid.entries(), sheet.tables().code(Role.HYDRATION_EXTRA_HOUR), because);
            }
        }
        for (int i = 0; i < minutes.dropped().size(); i++) {
            FluidMinutes.Group group = minutes.dropped().get(i);
            sheet.notUsed(
                    firstEntry(group),
                    sheet.tables().code(Role.HYDRATION_EXTRA_HOUR),
                    new Stretches.NotTheLongest(group.minutes()));
        }
    }

    private void leaveOut(List<Delivery> fluids, Reason because, Disposition disposition) {
        for (int i = 0; i < fluids.size(); i++) {
            Delivery fluid = fluids.get(i);
            sheet.leaveOut(fluid.entries(), null, because);
            fluid.uncounted(disposition, null, because);
        }
    }

    private void findSmallVolume() {
        BigDecimal total = smallTotal(ladder, sheet);
        if (total != null) {
            sheet.find(
                    Severity.WARNING,
                    new SmallVolume.Below(
                            total.stripTrailingZeros().toPlainString(),
                            sheet.tables().threshold(Threshold.HYDRATION_SMALL_VOLUME)),
                    ladder.hydration().get(0).entries());
        }
    }

    private static @Nullable Reason refusedVolume(Ladder ladder, Worksheet sheet) {
        BigDecimal total = smallTotal(ladder, sheet);
        if (total == null || sheet.choices().is(Switch.HYDRATION_MINIMUM_VOLUME, "none")) {
            return null;
        }
        return new SmallVolume.Refused(
                total.stripTrailingZeros().toPlainString(), sheet.tables().threshold(Threshold.HYDRATION_SMALL_VOLUME));
    }

    /** Returns the total in millilitres where it is known and small, else null. */
    private static @Nullable BigDecimal smallTotal(Ladder ladder, Worksheet sheet) {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < ladder.hydration().size(); i++) {
            List<Entry> entries = ladder.hydration().get(i).entries();
            for (int j = 0; j < entries.size(); j++) {
                Quantity volume = entries.get(j).administration().volume();
                BigDecimal millilitres = volume == null ? null : Volumes.millilitres(volume);
                if (millilitres == null) {
                    return null;
                }
                total = total.signum() == 0 ? millilitres : total.add(millilitres);
            }
        }
        int floor = sheet.tables().threshold(Threshold.HYDRATION_SMALL_VOLUME);
        return total.compareTo(BigDecimal.valueOf(floor)) < 0 ? total : null;
    }
}
