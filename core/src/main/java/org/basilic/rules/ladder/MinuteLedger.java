package org.basilic.rules.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.reference.Role;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Disposition;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.rules.time.ExtraHours;
import org.basilic.rules.time.NearThreshold;
import org.basilic.rules.time.StoppedEarly;
import org.basilic.rules.visit.LineDates;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.Ladder;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Technique;
import org.basilic.worksheet.UnitCount;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The step that places the drug infusions of a site one after the other and gives each the minutes that no service before
 * it took.
 */
public final class MinuteLedger {

    private final Worksheet sheet;
    private final Ladder ladder;
    private final List<LocalDate> concurrentDays;
    private final List<Delivery> given;
    private Intervals taken = Intervals.NONE;

    private MinuteLedger(Worksheet sheet, Ladder ladder, List<LocalDate> concurrentDays) {
        this.sheet = sheet;
        this.ladder = ladder;
        this.given = new ArrayList<>(ladder.drugs().size());
        this.concurrentDays = concurrentDays;
    }

    /** Codes the drug infusions of all ladders. */
    public static void settle(List<Ladder> ladders, Worksheet sheet) {
        List<LocalDate> concurrentDays = new ArrayList<>(1);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < ladders.size(); i++) {
                if (ladders.get(i).second() == (pass == 1)) {
                    new MinuteLedger(sheet, ladders.get(i), concurrentDays).settle();
                }
            }
        }
    }

    private void settle() {
        Delivery initial = ladder.initial();
        if (initial != null && initial.technique() == Technique.INFUSION) {
            placeInitial(initial);
        }
        List<Delivery> rest = new ArrayList<>(ladder.drugs().size());
        for (int i = 0; i < ladder.drugs().size(); i++) {
            Delivery drug = ladder.drugs().get(i);
            if (drug != initial && drug.technique() == Technique.INFUSION) {
                rest.add(drug);
            }
        }
        while (!rest.isEmpty()) {
            int next = 0;
            for (int i = 1; i < rest.size(); i++) {
                if (compare(rest.get(i), rest.get(next)) < 0) {
                    next = i;
                }
            }
            place(rest.remove(next));
        }
    }

    private int compare(Delivery one, Delivery other) {
        int rank = one.family().compareTo(other.family());
        if (rank != 0) {
            return rank;
        }
        int earlier = ClockOrder.byStart(one, other);
        if (earlier != 0) {
            return earlier;
        }
        int longer = Long.compare(other.seconds(), one.seconds());
        if (longer != 0) {
            return longer;
        }
        int fresh = Boolean.compare(again(one), again(other));
        return fresh != 0 ? fresh : ClockOrder.byName(one, other);
    }

    private boolean again(Delivery drug) {
        for (int i = 0; i < given.size(); i++) {
            if (drug.repeats(given.get(i))) {
                return true;
            }
        }
        return false;
    }

    private void placeInitial(Delivery initial) {
        boolean chemotherapy = initial.family() == Family.CHEMOTHERAPY;
        Reason because = ladder.initialBecause();
        firstHour(
                initial,
                initial.running(),
                initial.seconds(),
                chemotherapy ? Role.CHEMOTHERAPY_FIRST_HOUR : Role.THERAPEUTIC_FIRST_HOUR,
                because == null ? new NewDrug.Infused(initial.first().drugInWords(), initial.minutes()) : because);
    }

    private void place(Delivery drug) {
        Intervals running = drug.running();
        long overlap = running == null ? 0 : running.secondsIn(taken);
        long left = drug.seconds() - overlap;
        int leftMinutes = (int) (left / 60);
        int shortest = sheet.tables().threshold(Threshold.INFUSION_SHORTEST);
        Intervals kept = running == null || overlap == 0 ? running : running.minus(taken);
        if (overlap > 0) {
            drug.uncounted(Disposition.OVERLAPPED, null, Overlap.TAKEN);
            findNearOverlap(drug, overlap);
        }
        if (again(drug)) {
            placeAgain(drug, kept, left, shortest);
        } else if (Overlap.makesConcurrent(overlap, drug.seconds(), sheet)) {
            concurrent(drug, leftMinutes, new Overlap.Coincides((int) (overlap / 60), drug.minutes()));
        } else if (leftMinutes < shortest && !(overlap == 0 && StoppedEarly.asOrdered(drug, sheet))) {
            concurrent(drug, leftMinutes, new Overlap.TooFewLeft(leftMinutes, shortest));
        } else {
            placeNew(drug, kept, left, leftMinutes, overlap);
        }
    }

    /** Marks an overlap that one or two minutes more or less would make, or no longer make, concurrent. */
    private void findNearOverlap(Delivery drug, long overlap) {
        if (again(drug)) {
            return;
        }
        boolean together = concurrentWith(drug, overlap);
        int near = sheet.tables().threshold(Threshold.AUDIT_NEARNESS);
        for (int minutes = 1; minutes <= near; minutes++) {
            for (long other : new long[] {overlap - 60L * minutes, overlap + 60L * minutes}) {
                if (other >= 0 && other <= drug.seconds() && concurrentWith(drug, other) != together) {
                    NearThreshold.findOverlap(drug, (int) (overlap / 60), (int) (other / 60), together, sheet);
                    return;
                }
            }
        }
    }

    private boolean concurrentWith(Delivery drug, long overlap) {
        return Overlap.makesConcurrent(overlap, drug.seconds(), sheet)
                || (drug.seconds() - overlap) / 60 < sheet.tables().threshold(Threshold.INFUSION_SHORTEST);
    }

    private void placeNew(Delivery drug, @Nullable Intervals kept, long left, int minutes, long overlap) {
        int reported = sheet.tables().threshold(Threshold.NEXT_UNIT_SHORTEST);
        if ("palmetto-a53778".equals(sheet.choices().valueOf(Switch.SECOND_SHORT_INFUSION))) {
            NearThreshold.findFloor(drug, minutes, reported, sheet);
        }
        if (minutes < reported && sheet.choices().is(Switch.SECOND_SHORT_INFUSION, "palmetto-a53778")) {
            Reason because = new NewDrug.TooShortForPayer(minutes, reported);
            sheet.leaveOut(
                    drug.entries(), code(drug, Role.CHEMOTHERAPY_SEQUENTIAL, Role.THERAPEUTIC_SEQUENTIAL), because);
            drug.uncounted(Disposition.BELOW_THRESHOLD, null, because);
            given.add(drug);
            return;
        }
        if (overlap > 0) {
            drug.note(new Overlap.Sequential((int) (overlap / 60), minutes));
        }
        firstHour(
                drug,
                kept,
                left,
                drug.family() == Family.CHEMOTHERAPY ? Role.CHEMOTHERAPY_SEQUENTIAL : Role.THERAPEUTIC_SEQUENTIAL,
                new NewDrug.Infused(drug.first().drugInWords(), minutes));
    }

    private void firstHour(Delivery drug, @Nullable Intervals kept, long seconds, Role role, Reason because) {
        int minutes = (int) (seconds / 60);
        int units = UnitCount.AFTER_FIRST_HOUR.units(minutes, sheet.tables());
        String first = sheet.tables().code(role);
        String extra = code(drug, Role.CHEMOTHERAPY_EXTRA_HOUR, Role.THERAPEUTIC_EXTRA_HOUR);
        Reason hours = ExtraHours.earned(minutes, units, sheet);
        LocalDate started = sheet.dateOf(drug.start());
        int hour = sheet.tables().threshold(Threshold.UNIT_MINUTES);
        Charge charge = sheet.charge(Charge.atSite(
                first, 1, started, started, ladder, drug.entries(), units == 0 ? minutes : hour, because));
        charge.because(hours);
        for (int i = 0; i < drug.notes().size(); i++) {
            charge.because(drug.notes().get(i));
        }
        if (drug == ladder.initial()) {
            charge.asInitial();
        }
        StoppedEarly.mark(charge, drug, sheet);
        LineDates.chargeExtra(
                sheet,
                ladder,
                drug.entries(),
                extra,
                units,
                UnitCount.AFTER_FIRST_HOUR,
                kept,
                0,
                started,
                minutes,
                hours);
        drug.count(new Tally(
                kept, minutes, first, extra, units, UnitCount.AFTER_FIRST_HOUR, Disposition.WITHIN_UNIT, hours));
        ExtraHours.sayNextUnit(drug.first(), extra, minutes, units, UnitCount.AFTER_FIRST_HOUR, sheet);
        take(kept);
        given.add(drug);
    }

    private void placeAgain(Delivery drug, @Nullable Intervals kept, long left, int shortest) {
        int minutes = (int) (left / 60);
        String extra = code(drug, Role.CHEMOTHERAPY_EXTRA_HOUR, Role.THERAPEUTIC_EXTRA_HOUR);
        if (minutes < shortest) {
            Reason because = new SameDrugAgain.TooFew(drug.first().drugInWords(), minutes, shortest);
            sheet.leaveOut(drug.entries(), extra, because);
            drug.uncounted(Disposition.BELOW_THRESHOLD, null, because);
            return;
        }
        String counted = sheet.choices().of(Switch.REPEAT_INFUSION_SAME_DRUG);
        UnitCount count = "any-bag-16".equals(counted) ? UnitCount.ALONE_FROM_SIXTEEN : UnitCount.ALONE;
        long before = 0;
        if ("sum".equals(counted)) {
            before = secondsBefore(drug);
            count = firstHourBefore(drug) ? UnitCount.AFTER_FIRST_HOUR : UnitCount.ALONE;
        }
        int units = count.units((int) ((before + left) / 60), sheet.tables())
                - count.units((int) (before / 60), sheet.tables());
        Reason because = new SameDrugAgain.LaterBag(drug.first().drugInWords(), minutes, units, counted);
        if (units == 0) {
            sheet.leaveOut(drug.entries(), extra, because);
        }
        LocalDate started = sheet.dateOf(drug.start());
        LineDates.chargeExtra(
                sheet, ladder, drug.entries(), extra, units, count, kept, before, started, minutes, because);
        drug.count(new Tally(
                kept,
                (int) ((before + left) / 60),
                null,
                extra,
                units,
                count,
                units == 0 ? Disposition.BELOW_THRESHOLD : Disposition.WITHIN_UNIT,
                because));
        take(kept);
        given.add(drug);
    }

    /** Returns the seconds that earlier bags of the drug have already counted toward its hours. */
    private long secondsBefore(Delivery drug) {
        long sum = 0;
        for (int i = 0; i < given.size(); i++) {
            Delivery earlier = given.get(i);
            if (drug.repeats(earlier)) {
                for (int j = 0; j < earlier.tallies().size(); j++) {
                    Intervals counted = earlier.tallies().get(j).counted();
                    sum += counted == null ? earlier.seconds() : counted.seconds();
                }
            }
        }
        return sum;
    }

    private boolean firstHourBefore(Delivery drug) {
        for (int i = 0; i < given.size(); i++) {
            Delivery earlier = given.get(i);
            if (drug.repeats(earlier)
                    && !earlier.tallies().isEmpty()
                    && earlier.tallies().get(0).firstCode() != null) {
                return true;
            }
        }
        return false;
    }

    private void concurrent(Delivery drug, int left, Reason because) {
        if (drug.family() == Family.CHEMOTHERAPY) {
            Query query = new Overlap.ChemotherapyTogether(drug.first().drugInWords(), left, drug.minutes());
            sheet.ask(query, drug.entries());
            sheet.leaveOut(drug.entries(), null, query);
            drug.uncounted(Disposition.OVERLAPPED, null, query);
            if (left >= sheet.tables().threshold(Threshold.INFUSION_SHORTEST)) {
                given.add(drug);
            }
            return;
        }
        String code = sheet.tables().code(Role.THERAPEUTIC_CONCURRENT);
        LocalDate day = sheet.dateOf(drug.start());
        given.add(drug);
        if (concurrentDays.contains(day)) {
            Reason once = new ConcurrentOnce.AlreadyReported(day);
            sheet.leaveOut(drug.entries(), code, once);
            drug.uncounted(Disposition.OVERLAPPED, null, once);
            return;
        }
        concurrentDays.add(day);
        Charge charge = sheet.charge(Charge.atSite(code, 1, day, day, ladder, drug.entries(), drug.minutes(), because));
        for (int i = 0; i < drug.notes().size(); i++) {
            charge.because(drug.notes().get(i));
        }
        drug.uncounted(Disposition.OVERLAPPED, code, because);
    }

    private void take(@Nullable Intervals kept) {
        if (kept != null) {
            taken = taken.plus(kept);
        }
    }

    private String code(Delivery drug, Role chemotherapy, Role therapeutic) {
        return sheet.tables().code(drug.family() == Family.CHEMOTHERAPY ? chemotherapy : therapeutic);
    }
}
