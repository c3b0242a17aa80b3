package org.basilic.rules.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basilic.reference.Role;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Disposition;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.rules.time.NearThreshold;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.Ladder;
import org.basilic.worksheet.Moment;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Technique;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that codes the pushes by vein; whether a drug is new is judged over all sites together. */
public final class Pushes {

    private final Worksheet sheet;
    private final List<Ladder> ladders;
    private final int day;
    private final List<OnLadder> pushes = new ArrayList<>();
    private final List<Delivery> reported = new ArrayList<>();

    /** A push and its ladder. */
    private record OnLadder(Delivery push, Ladder ladder) {}

    private Pushes(Worksheet sheet, List<Ladder> ladders, int day) {
        this.sheet = sheet;
        this.ladders = ladders;
        this.day = day;
    }

    /** Codes the pushes of all ladders; ladders that midnight parted know nothing of each other. */
    public static void code(List<Ladder> ladders, Worksheet sheet) {
        for (int i = 0; i < ladders.size(); i++) {
            if (firstOfDay(ladders, i)) {
                new Pushes(sheet, ladders, ladders.get(i).day()).code();
            }
        }
    }

    private static boolean firstOfDay(List<Ladder> ladders, int index) {
        for (int i = 0; i < index; i++) {
            if (ladders.get(i).day() == ladders.get(index).day()) {
                return false;
            }
        }
        return true;
    }

    private void code() {
        for (int i = 0; i < ladders.size(); i++) {
            Ladder ladder = ladders.get(i);
            for (int j = 0; ladder.day() == day && j < ladder.drugs().size(); j++) {
                Delivery drug = ladder.drugs().get(j);
                if (drug.technique() == Technique.PUSH) {
                    pushes.add(new OnLadder(drug, ladder));
                }
            }
        }
        if (ladders.size() > 1) {
            pushes.sort(Comparator.comparing(OnLadder::push, Pushes::byTime));
        }
        for (int i = 0; i < pushes.size(); i++) {
            code(pushes.get(i), i);
        }
        findSameMinute();
    }

    private static int byTime(Delivery one, Delivery other) {
        int start = ClockOrder.byStart(one, other);
        return start != 0
                ? start
                : Integer.compare(one.first().index(), other.first().index());
    }

    private void code(OnLadder on, int index) {
        Delivery push = on.push();
        boolean chemotherapy = push.family() == Family.CHEMOTHERAPY;
        if (push == on.ladder().initial()) {
            Reason because = on.ladder().initialBecause();
            report(
                    on,
                    chemotherapy ? Role.CHEMOTHERAPY_PUSH_FIRST : Role.PUSH_FIRST,
                    because == null ? new NewDrug.Pushed(push.first().drugInWords()) : because);
        } else if (isNew(push)) {
            report(
                    on,
                    chemotherapy ? Role.CHEMOTHERAPY_PUSH_NEW_DRUG : Role.PUSH_NEW_DRUG,
                    new NewDrug.Pushed(push.first().drugInWords()));
        } else if (push.antineoplasticOrBiologic()) {
            Query query = new PushAgain.NoChemotherapyCode(push.first().drugInWords());
            sheet.find(Severity.WARNING, query, push.entries());
            leaveOut(push, Role.CHEMOTHERAPY_PUSH_NEW_DRUG, query);
        } else {
            repeat(on, index);
        }
    }

    /** Whether the drug was neither infused, nor the initial push of a site, nor reported as a push before. */
    private boolean isNew(Delivery push) {
        for (int i = 0; i < ladders.size(); i++) {
            Ladder ladder = ladders.get(i);
            for (int j = 0; ladder.day() == day && j < ladder.drugs().size(); j++) {
                Delivery drug = ladder.drugs().get(j);
                boolean counts = drug.technique() == Technique.INFUSION || drug == ladder.initial();
                if (counts && drug != push && push.repeats(drug)) {
                    return false;
                }
            }
        }
        return last(reported, push) == null;
    }

    private void repeat(OnLadder on, int index) {
        Delivery push = on.push();
        String drug = push.first().drugInWords();
        if (!sheet.facility()) {
            leaveOut(push, Role.PUSH_SAME_DRUG, new PushAgain.InOffice(drug));
            return;
        }
        Reason verdict = judge(push, index, drug);
        if (verdict instanceof PushAgain.FarEnough far) {
            NearThreshold.findGap(push, drug, far.gap(), far.needed(), sheet);
        } else if (verdict instanceof PushAgain.TooClose close) {
            NearThreshold.findGap(push, drug, close.gap(), close.needed(), sheet);
        }
        if (verdict instanceof PushAgain.FarEnough || verdict instanceof PushAgain.AlsoInfused) {
            report(on, Role.PUSH_SAME_DRUG, verdict);
            return;
        }
        if (verdict instanceof Query) {
            sheet.find(Severity.WARNING, verdict, push.entries());
        }
        leaveOut(push, Role.PUSH_SAME_DRUG, verdict);
    }

    /** Returns why the repeat is reported, or why not. */
    private Reason judge(Delivery push, int index, String drug) {
        long start = push.start();
        String value = sheet.choices().of(Switch.PUSH_SAME_DRUG_GAP);
        int needed = sheet.tables().threshold(Threshold.PUSH_GAP_SHORTEST);
        long gap = Long.MAX_VALUE;
        List<Delivery> infusions = infusions();
        for (int i = 0; i < infusions.size(); i++) {
            Delivery infusion = infusions.get(i);
            if (!push.repeats(infusion)) {
                continue;
            }
            long from = infusion.start();
            long to = infusion.end();
            boolean pushesOnly = "pushes-only".equals(value);
            if (!Moment.known(start) || !Moment.known(from) || !Moment.known(to)) {
                if (pushesOnly) {
                    continue;
                }
                return new PushAgain.TimeNotCharted(drug);
            }
            if (start >= from && start < to) {
                return new PushAgain.DuringInfusion(drug);
            }
            if (!pushesOnly) {
                gap = Math.min(gap, start < from ? from - endOf(push, start) : start - to);
            }
        }
        Delivery last = last("from-any-push".equals(value) ? pushesBefore(index) : reported, push);
        if (last != null) {
            long from = last.start();
            if (!Moment.known(start) || !Moment.known(from)) {
                return new PushAgain.TimeNotCharted(drug);
            }
            gap = Math.min(gap, start - endOf(last, from));
        }
        for (int i = 0; i < pushes.size(); i++) {
            Delivery initial = pushes.get(i).ladder().initial();
            if (initial == pushes.get(i).push() && push.repeats(initial) && !reported.contains(initial)) {
                long from = initial.start();
                if (!Moment.known(start) || !Moment.known(from)) {
                    return new PushAgain.TimeNotCharted(drug);
                }
                gap = Math.min(gap, from - endOf(push, start));
            }
        }
        if (gap == Long.MAX_VALUE) {
            return new PushAgain.AlsoInfused(drug);
        }
        int minutes = (int) Math.max(0, Math.floorDiv(gap, 60L));
        return minutes >= needed
                ? new PushAgain.FarEnough(drug, minutes, needed)
                : new PushAgain.TooClose(drug, minutes, needed);
    }

    private List<Delivery> infusions() {
        List<Delivery> infusions = new ArrayList<>();
        for (int i = 0; i < ladders.size(); i++) {
            Ladder ladder = ladders.get(i);
            for (int j = 0; ladder.day() == day && j < ladder.drugs().size(); j++) {
                if (ladder.drugs().get(j).technique() == Technique.INFUSION) {
                    infusions.add(ladder.drugs().get(j));
                }
            }
        }
        return infusions;
    }

    private List<Delivery> pushesBefore(int index) {
        List<Delivery> before = new ArrayList<>(index);
        for (int i = 0; i < index; i++) {
            before.add(pushes.get(i).push());
        }
        return before;
    }

    private static @Nullable Delivery last(List<Delivery> earlier, Delivery push) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (push.repeats(earlier.get(i))) {
                return earlier.get(i);
            }
        }
        return null;
    }

    private static long endOf(Delivery push, long start) {
        return Moment.known(push.end()) ? push.end() : start;
    }

    private void report(OnLadder on, Role role, Reason because) {
        Delivery push = on.push();
        String code = sheet.tables().code(role);
        LocalDate day = sheet.dateOf(push.start());
        Charge charge = sheet.charge(Charge.atSite(
                code,
                1,
                day,
                day,
                on.ladder(),
                push.entries(),
                push.seconds() == 0 ? null : (Integer) push.minutes(),
                because));
        for (int i = 0; i < push.notes().size(); i++) {
            charge.because(push.notes().get(i));
        }
        if (push == on.ladder().initial()) {
            charge.asInitial();
        }
        Intervals running = push.running();
        push.count(Tally.untimed(running, code, because));
        reported.add(push);
    }

    private void leaveOut(Delivery push, Role role, Reason because) {
        String code = sheet.tables().code(role);
        sheet.leaveOut(push.entries(), code, because);
        push.uncounted(Disposition.NOT_REPORTABLE, null, because);
    }

    private void findSameMinute() {
        for (int i = 1; i < pushes.size(); i++) {
            Delivery one = pushes.get(i - 1).push();
            Delivery other = pushes.get(i).push();
            if (Moment.known(one.start())
                    && Math.floorDiv(one.start(), 60L) == Math.floorDiv(other.start(), 60L)
                    && !one.sameDrugs(other)) {
                sheet.find(
                        Severity.WARNING,
                        new SameMinute.TwoPushes(
                                one.first().drugInWords(), other.first().drugInWords()),
                        List.of(one.first(), other.first()));
            }
        }
    }
}
