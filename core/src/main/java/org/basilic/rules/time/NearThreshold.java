package org.basilic.rules.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.basilic.model.Pump;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Technique;
import org.basilic.worksheet.UnitCount;
import org.basilic.worksheet.Units;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** What one or two minutes more or less would have coded otherwise, marked for whoever audits. */
public final class NearThreshold {

    static final RuleCard CARD = RuleCard.of(
            "T-10",
            "Run near a threshold",
            "Where at most two counted minutes more or fewer would be coded otherwise, the result says so, and nothing else "
                    + "changes: at 14, 15, 16 and 17 minutes where 16 make an infusion, at 89, 90, 91 and 92 where 91 earn a unit, and "
                    + "likewise for the hydration floor, the eight hours of a carried pump, the minutes between pushes of one drug, "
                    + "and an overlap that makes an infusion concurrent. A run without a line is marked only where minutes alone "
                    + "keep it from one; an attended push is not, for its length decides nothing; a computed time counts like a "
                    + "charted one.",
            "basilic-settled 134");

    private NearThreshold() {}

    /** Other units. */
    record OtherUnits(int minutes, int units, int other, int otherUnits) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes count and earn %s; %d would earn %s"
                    .formatted(minutes, Units.words(units), other, Units.words(otherUnits));
        }
    }

    /** A push that would be an infusion, or the other way around. */
    record OtherTechnique(int minutes, String is, int other, String wouldBe) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "ran %d minutes, which is %s; %d would be %s".formatted(minutes, is, other, wouldBe);
        }
    }

    /** Eight hours, or a little more. */
    record EightHours(int minutes, int other, boolean prolonged) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return prolonged
                    ? "ran %d minutes, which is prolonged; %d would not be".formatted(minutes, other)
                    : "ran %d minutes; %d would be prolonged".formatted(minutes, other);
        }
    }

    /** Minutes between pushes. */
    record OtherGap(String drug, int gap, int other, boolean reported) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s again after %d minutes, %s; after %d it would %s"
                    .formatted(drug, gap, reported ? "reported" : "not reported", other, reported ? "not be" : "be");
        }
    }

    /** Minutes together. */
    record OtherOverlap(int overlap, int own, int other, boolean concurrent) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d of its %d minutes coincide with others, which is %s; %d would be %s"
                    .formatted(overlap, own, inWords(concurrent), other, inWords(!concurrent));
        }

        private static String inWords(boolean concurrent) {
            return concurrent ? "concurrent" : "sequential";
        }
    }

    /**
     * Marks what the steps have counted, once everything is charged.
     *
     * @param mayBeProlonged whether a delivery would be coded by its start alone if it ran for long
     */
    public static void find(Worksheet sheet, BiPredicate<Delivery, Worksheet> mayBeProlonged) {
        int near = sheet.tables().threshold(Threshold.AUDIT_NEARNESS);
        List<Delivery> deliveries = sheet.deliveries();
        for (int i = 0; i < deliveries.size(); i++) {
            Delivery delivery = deliveries.get(i);
            findTechnique(delivery, near, sheet);
            findEightHours(delivery, near, mayBeProlonged, sheet);
            for (int j = 0; j < delivery.tallies().size(); j++) {
                Tally tally = delivery.tallies().get(j);
                if (tally.count() != UnitCount.UNTIMED) {
                    findUnits(tally, delivery, near, sheet);
                }
            }
        }
    }

    /** Marks the minutes between a repeated push and what stands before it. */
    public static void findGap(Delivery push, String drug, int gap, int needed, Worksheet sheet) {
        if (near(gap, needed, sheet.tables().threshold(Threshold.AUDIT_NEARNESS))) {
            boolean reported = gap >= needed;
            sheet.find(
                    Severity.INFO, new OtherGap(drug, gap, reported ? needed - 1 : needed, reported), push.entries());
        }
    }

    /** Marks minutes from which on a payer wants them reported. */
    public static void findFloor(Delivery drug, int minutes, int floor, Worksheet sheet) {
        if (near(minutes, floor, sheet.tables().threshold(Threshold.AUDIT_NEARNESS))) {
            sheet.find(
                    Severity.INFO,
                    minutes < floor ? new OtherUnits(minutes, 0, floor, 1) : new OtherUnits(minutes, 1, floor - 1, 0),
                    drug.entries());
        }
    }

    /** Marks an overlap that another near number of minutes would have judged otherwise. */
    public static void findOverlap(Delivery drug, int overlap, int other, boolean concurrent, Worksheet sheet) {
        sheet.find(Severity.INFO, new OtherOverlap(overlap, drug.minutes(), other, concurrent), drug.entries());
    }

    private static void findTechnique(Delivery delivery, int near, Worksheet sheet) {
        int minutes = delivery.minutes();
        int shortest = sheet.tables().threshold(Threshold.INFUSION_SHORTEST);
        if (!delivery.known() || !near(minutes, shortest, near) || !hasLine(delivery, sheet)) {
            return;
        }
        String brief = briefly(delivery, sheet);
        if (brief != null) {
            boolean infusion = minutes >= shortest;
            sheet.find(
                    Severity.INFO,
                    infusion
                            ? new OtherTechnique(minutes, "an infusion", shortest - 1, brief)
                            : new OtherTechnique(minutes, brief, shortest, "an infusion"),
                    delivery.entries());
        }
    }

    /** Returns what the delivery is when it runs for a short time; null when minutes do not decide what it is. */
    private static @Nullable String briefly(Delivery delivery, Worksheet sheet) {
        Route route = delivery.first().administration().route();
        return switch (route) {
            case SUBCUTANEOUS_INFUSION -> delivery.pump() == Pump.NONE ? null : "an injection";
            case IV_INFUSION, IV_PUSH, INTRA_ARTERIAL_INFUSION, INTRA_ARTERIAL_PUSH ->
                delivery.family() != Family.HYDRATION && minutesDecide(delivery, sheet) ? "a push" : null;
            default -> null;
        };
    }

    private static boolean minutesDecide(Delivery delivery, Worksheet sheet) {
        if (!PushOrInfusion.runsByItself(delivery.first().administration())
                && !"by-minutes".equals(sheet.choices().valueOf(Switch.PUSH_LONG_ATTENDED))) {
            return false;
        }
        return delivery.technique() == Technique.PUSH || !StoppedEarly.asOrdered(delivery, sheet);
    }

    private static void findEightHours(
            Delivery delivery, int near, BiPredicate<Delivery, Worksheet> mayBeProlonged, Worksheet sheet) {
        int longest = sheet.tables().threshold(Threshold.PROLONGED_LONGER_THAN);
        int minutes = delivery.minutes();
        if (delivery.known()
                && near(minutes, longest + 1, near)
                && mayBeProlonged.test(delivery, sheet)
                && hasLine(delivery, sheet)) {
            boolean prolonged = minutes > longest;
            sheet.find(
                    Severity.INFO,
                    new EightHours(minutes, prolonged ? longest : longest + 1, prolonged),
                    delivery.entries());
        }
    }

    private static void findUnits(Tally tally, Delivery delivery, int near, Worksheet sheet) {
        int minutes = tally.minutes();
        int units = units(tally, minutes, delivery, sheet);
        for (int away = 1; away <= near; away++) {
            int fewer = units(tally, minutes - away, delivery, sheet);
            int more = units(tally, minutes + away, delivery, sheet);
            if (fewer != units || more != units) {
                List<Entry> entries = entries(tally, sheet);
                // A tally that several deliveries share is marked once, with the first of them.
                if (entries.get(0).index() == delivery.first().index() && !takenBack(tally, delivery, sheet)) {
                    boolean lacks = more != units;
                    sheet.find(
                            Severity.INFO,
                            new OtherUnits(
                                    minutes, units, lacks ? minutes + away : minutes - away, lacks ? more : fewer),
                            entries);
                }
                return;
            }
        }
    }

    /** Returns all units that so many minutes of the tally would earn, that of the first hour with them. */
    private static int units(Tally tally, int minutes, Delivery delivery, Worksheet sheet) {
        if (delivery.family() == Family.HYDRATION && minutes < sheet.tables().threshold(Threshold.HYDRATION_SHORTEST)) {
            return 0;
        }
        return (tally.firstCode() == null ? 0 : 1) + tally.count().units(minutes, sheet.tables());
    }

    @SuppressWarnings("ReferenceEquality") // the very tally, not one that counted the same
    private static List<Entry> entries(Tally tally, Worksheet sheet) {
        List<Entry> entries = new ArrayList<>();
        for (Delivery delivery : sheet.deliveries()) {
            for (Tally its : delivery.tallies()) {
                if (its == tally) {
                    entries.addAll(delivery.entries());
                }
            }
        }
        return entries;
    }

    private static boolean takenBack(Tally tally, Delivery delivery, Worksheet sheet) {
        Entry first = delivery.first();
        return (tally.firstCode() != null && sheet.whyTakenBack(first, tally.firstCode()) != null)
                || (tally.extraCode() != null && sheet.whyTakenBack(first, tally.extraCode()) != null);
    }

    private static boolean hasLine(Delivery delivery, Worksheet sheet) {
        for (int i = 0; i < sheet.charges().size(); i++) {
            Charge charge = sheet.charges().get(i);
            if (charge.administration() && charge.entries().contains(delivery.first())) {
                return true;
            }
        }
        return false;
    }

    /** Whether so many minutes are at most {@code near} from both sides of a threshold. */
    private static boolean near(int minutes, int threshold, int near) {
        return minutes >= threshold - near && minutes < threshold + near;
    }
}
