package org.basilic.testkit.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/** One site's services: which is initial, and what the minute ledger makes of the infusions. */
final class Ladder {

    private static final Comparator<Giving> FIRST_TO_START =
            Comparator.comparing((Giving giving) -> giving.start, Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<Giving> LONGEST =
            Comparator.comparingInt((Giving giving) -> giving.length).reversed();
    private static final Comparator<Giving> HIGHEST =
            Comparator.comparingInt(Giving::rank).reversed();

    final String site;
    final List<Giving> givings;
    final @Nullable Fluid fluid;
    final Set<String> questions = new LinkedHashSet<>();
    /** Days on which a drug came out concurrent for the first time. */
    final Set<LocalDate> concurrentDays = new LinkedHashSet<>();

    final List<Line> lines = new ArrayList<>();
    /** The initial, when it is a drug. */
    @Nullable
    Giving initial;
    /** Whether the initial is the hydration. */
    boolean hydrationIsInitial;

    private final Setup setup;
    private final boolean noInitial;
    private final BitSet taken = new BitSet();
    private final List<Giving> given = new ArrayList<>();
    private final Map<Giving, Integer> kept = new HashMap<>();
    private final Set<Giving> againWhenPlaced = new LinkedHashSet<>();

    Ladder(Setup setup, String site, List<Giving> givings, @Nullable Fluid fluid, boolean noInitial) {
        this.setup = setup;
        this.site = site;
        this.givings = givings;
        this.fluid = fluid != null && fluid.units() > 0 ? fluid : null;
        this.noInitial = noInitial;
        if (!noInitial) {
            chooseInitial();
        }
        infusions();
        hydration();
    }

    boolean hasInitial() {
        return initial != null || hydrationIsInitial;
    }

    /** Whether the charted reason for the visit was given here. */
    boolean holdsReason() {
        String reason = setup.encounter().primaryReason();
        return reason != null
                && (givings.stream().anyMatch(giving -> giving.ids().contains(reason))
                        || (fluid != null && fluid.ids().contains(reason)));
    }

    int initialRank() {
        return initial == null ? 0 : initial.rank();
    }

    int initialLength() {
        return initial != null ? initial.length : fluid == null ? 0 : fluid.length();
    }

    @Nullable
    Integer initialStart() {
        return initial != null ? initial.start : fluid == null ? null : fluid.start();
    }

    private Comparator<Giving> ranking() {
        Comparator<Giving> ties = setup.has(Switch.INITIAL_TIE_BREAK, "earliest")
                ? FIRST_TO_START.thenComparing(LONGEST)
                : LONGEST.thenComparing(FIRST_TO_START);
        return HIGHEST.thenComparing(ties).thenComparing(giving -> giving.label);
    }

    private void chooseInitial() {
        Giving top = givings.stream().min(ranking()).orElse(null);
        initial = top;
        hydrationIsInitial = top == null && fluid != null;
        String reason = setup.encounter().primaryReason();
        if (setup.facility() || reason == null || !setup.has(Switch.INITIAL_PROFESSIONAL, "charted-reason")) {
            return;
        }
        boolean complexGiven = givings.stream().anyMatch(giving -> giving.complex);
        if (fluid != null && fluid.ids().contains(reason)) {
            boolean alone = givings.isEmpty();
            boolean allowed = setup.has(Switch.INITIAL_PROFESSIONAL_HYDRATION_WITH_PUSH, "allow");
            if (alone || (allowed && !complexGiven)) {
                hydrationIsInitial = true;
                initial = null;
            }
            return;
        }
        Giving named = givings.stream()
                .filter(giving -> giving.ids().contains(reason))
                .min(ranking())
                .orElse(null);
        if (named == null || (complexGiven && !named.complex)) {
            return;
        }
        if (named.push && named.complex && givings.stream().anyMatch(other -> other.complex && !other.push)) {
            return;
        }
        initial = named;
        if (named.push) {
            givings.stream()
                    .filter(other -> !other.push && named.repeats(other))
                    .min(ranking())
                    .ifPresent(infusion -> initial = infusion);
        }
    }

    private void infusions() {
        if (initial != null) {
            Giving first = initial;
            lines.add(stopped(first, Line.initial(site, firstCode(first), setup.day(first.start))));
            if (!first.push) {
                place(first, first.minutes, first.length);
                spread(first, first.minutes, first.length, Ladder::afterFirstHour);
            }
            given.add(first);
        }
        List<Giving> rest = new ArrayList<>(givings.stream()
                .filter(giving -> !giving.push && giving != initial)
                .toList());
        while (!rest.isEmpty()) {
            Giving next = rest.stream().min(ledgerOrder()).orElseThrow();
            rest.remove(next);
            subsequent(next);
        }
    }

    /** Rank, start, then settled 24. */
    private Comparator<Giving> ledgerOrder() {
        return HIGHEST.thenComparing(FIRST_TO_START)
                .thenComparing(LONGEST)
                .thenComparing((Giving giving) -> hasFirstHour(giving))
                .thenComparing(giving -> giving.label);
    }

    private boolean again(Giving giving) {
        return given.stream().anyMatch(before -> !before.push && giving.repeats(before));
    }

    private boolean hasFirstHour(Giving giving) {
        return kept.keySet().stream().anyMatch(before -> !againWhenPlaced.contains(before) && giving.repeats(before));
    }

    private void subsequent(Giving infusion) {
        BitSet left = copy(infusion.minutes);
        left.andNot(taken);
        boolean timed = !infusion.minutes.isEmpty();
        int leftMinutes = timed ? left.cardinality() : infusion.length;
        if (again(infusion)) {
            repeated(infusion, left, leftMinutes);
            return;
        }
        int overlap = infusion.length - leftMinutes;
        boolean concurrent = switch (setup.value(Switch.CONCURRENT_OVERLAP)) {
            case "half" -> overlap >= 16 && 2 * overlap > infusion.length;
            case "sixteen" -> overlap >= 16;
            case "any" -> overlap >= 1;
            default -> false;
        };
        if (concurrent || (leftMinutes < 16 && !stoppedShort(infusion, leftMinutes))) {
            concurrent(infusion, leftMinutes);
            return;
        }
        boolean shortOne = leftMinutes <= 30;
        if (shortOne && setup.has(Switch.SECOND_SHORT_INFUSION, "palmetto-a53778")) {
            given.add(infusion);
            return;
        }
        place(infusion, left, leftMinutes);
        given.add(infusion);
        String code = infusion.chemo ? "96417" : "96367";
        lines.add(stopped(infusion, Line.at(site, code, setup.day(infusion.start), 1)));
        spread(infusion, left, leftMinutes, Ladder::afterFirstHour);
    }

    /** Whether it is an infusion only because it was ordered as one and stopped before its sixteenth minute. */
    private static boolean stoppedShort(Giving infusion, int leftMinutes) {
        return infusion.length < 16 && leftMinutes == infusion.length;
    }

    private void concurrent(Giving infusion, int leftMinutes) {
        if (infusion.chemo) {
            questions.addAll(infusion.ids());
            if (leftMinutes >= 16) {
                given.add(infusion);
            }
            return;
        }
        given.add(infusion);
        concurrentDays.add(setup.day(infusion.start));
    }

    /** Settled 26 to 28, 94; REP-01. */
    private void repeated(Giving infusion, BitSet left, int leftMinutes) {
        if (leftMinutes < 16) {
            return;
        }
        int before = 0;
        boolean hadFirstHour = false;
        for (Giving other : given) {
            if (kept.containsKey(other) && infusion.repeats(other)) {
                before += kept.get(other);
                hadFirstHour |= !againWhenPlaced.contains(other);
            }
        }
        again(infusion, left, leftMinutes, before, hadFirstHour);
    }

    private void again(Giving infusion, BitSet left, int leftMinutes, int before, boolean hadFirstHour) {
        place(infusion, left, leftMinutes);
        againWhenPlaced.add(infusion);
        given.add(infusion);
        switch (setup.value(Switch.REPEAT_INFUSION_SAME_DRUG)) {
            case "sum" -> {
                IntUnaryOperator units = hadFirstHour ? Ladder::afterFirstHour : Ladder::alone;
                spread(
                        infusion,
                        left,
                        leftMinutes,
                        minutes -> units.applyAsInt(before + minutes) - units.applyAsInt(before));
            }
            case "any-bag-16" ->
                spread(infusion, left, leftMinutes, minutes -> minutes < 16 ? 0 : Math.max(1, alone(minutes)));
            default -> spread(infusion, left, leftMinutes, Ladder::alone);
        }
    }

    private void place(Giving infusion, BitSet minutes, int length) {
        taken.or(minutes);
        kept.put(infusion, length);
    }

    /** Extra hours after a first hour: 91, 151, 211. */
    static int afterFirstHour(int minutes) {
        return Math.max(0, Math.floorDiv(minutes - 31, 60));
    }

    /** Units of a code that has no first hour before it: 31, 91, 151. */
    static int alone(int minutes) {
        return minutes < 31 ? 0 : Math.floorDiv(minutes - 31, 60) + 1;
    }

    private void spread(Giving infusion, BitSet minutes, int length, IntUnaryOperator units) {
        String code = infusion.chemo ? "96415" : "96366";
        spread(setup, infusion.start, minutes, length, units)
                .forEach((day, count) ->
                        lines.add(Line.at(site, code, day, count).startedOn(setup.day(infusion.start))));
    }

    /** Returns the units by day: all on the day of the start, or on the days that earned them. Settled 67. */
    static Map<LocalDate, Integer> spread(
            Setup setup, @Nullable Integer start, BitSet minutes, int length, IntUnaryOperator units) {
        Map<LocalDate, Integer> byDay = new TreeMap<>();
        if (minutes.isEmpty() || !setup.has(Switch.MIDNIGHT_LINE_DATE, "given")) {
            byDay.put(setup.day(start), units.applyAsInt(length));
        } else {
            int soFar = 0;
            int count = 0;
            for (int minute = minutes.nextSetBit(0); minute >= 0; minute = minutes.nextSetBit(minute + 1)) {
                count++;
                int now = units.applyAsInt(count);
                if (now > soFar) {
                    byDay.merge(setup.day(minute), now - soFar, Integer::sum);
                    soFar = now;
                }
            }
        }
        byDay.values().removeIf(count -> count == 0);
        return byDay;
    }

    private Line stopped(Giving infusion, Line line) {
        String modifier = setup.value(Switch.STOPPED_INFUSION);
        if (!infusion.push && infusion.discontinued() && !modifier.equals("minutes")) {
            line.modifiers.add(modifier);
        }
        return line;
    }

    private void hydration() {
        if (fluid == null) {
            return;
        }
        String modifier = setup.value(Switch.HYDRATION_SECONDARY_MODIFIER);
        if (hydrationIsInitial) {
            Line first = Line.initial(site, "96360", fluid.firstDay());
            String stopped = setup.value(Switch.STOPPED_INFUSION);
            if (fluid.discontinued() && !stopped.equals("minutes")) {
                first.modifiers.add(stopped);
            }
            lines.add(first);
        }
        for (int unit = hydrationIsInitial ? 1 : 0; unit < fluid.units(); unit++) {
            Line line = Line.at(site, "96361", fluid.dayOf(unit), 1).startedOn(fluid.firstDay());
            if (!hydrationIsInitial && !modifier.equals("none")) {
                line.modifiers.add(modifier);
            }
            lines.add(line);
        }
    }

    private static String firstCode(Giving giving) {
        if (giving.push) {
            return giving.chemo ? "96409" : "96374";
        }
        return giving.chemo ? "96413" : "96365";
    }

    private static BitSet copy(BitSet set) {
        BitSet copy = new BitSet();
        copy.or(set);
        return copy;
    }

    @Override
    public String toString() {
        return site + " " + lines + (noInitial ? " without initial" : "");
    }
}
