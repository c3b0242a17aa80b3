package org.basilic.coding;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.basilic.result.CodedLine;
import org.basilic.rules.time.ShownTwice;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.LocalClock;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Codes an encounter under every reading of the times that the clock showed twice. Only an encounter that has such times
 * is coded more than once.
 */
final class AutumnNight {

    /** With up to so many such times every reading is coded; with more, a few, and the question is asked in any case. */
    static final int MOST = 10;

    private final List<LocalClock.ShownTwice> twice;
    private final List<Reading> readings;
    private final List<Integer> bills = new ArrayList<>();
    private final boolean allDiffer;

    private AutumnNight(List<LocalClock.ShownTwice> twice, List<Reading> readings) {
        this.twice = twice;
        this.readings = readings;
        this.allDiffer = twice.size() > MOST;
        number();
    }

    /**
     * Returns the reading that stands, with what is to be said of the others among its findings.
     *
     * @param usual the reading in which each such time is the first where that can be
     * @param worksheet makes the worksheet of another reading
     */
    static Reading settle(Reading usual, LongFunction<Worksheet> worksheet) {
        List<LocalClock.ShownTwice> twice = usual.sheet().clock().twice();
        if (twice.isEmpty()) {
            return usual;
        }
        List<Reading> credible = credible(usual, turns(twice.size()), worksheet);
        return credible.isEmpty() ? usual : new AutumnNight(twice, credible).settled();
    }

    /** Returns the readings to try, the usual one first. */
    private static List<Long> turns(int times) {
        List<Long> turns = new ArrayList<>();
        if (times <= MOST) {
            for (long turned = 0; turned < 1L << times; turned++) {
                turns.add(turned);
            }
            return turns;
        }
        int bits = Math.min(times, Long.SIZE - 1);
        long all = (1L << bits) - 1;
        turns.add(0L);
        turns.add(all);
        for (int i = 0; i < bits; i++) {
            turns.add(1L << i);
            turns.add(all & ~(1L << i));
        }
        return turns;
    }

    /** Returns the readings that the order of the times allows and against which least in the record speaks. */
    private static List<Reading> credible(Reading usual, List<Long> turns, LongFunction<Worksheet> worksheet) {
        List<Reading> credible = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (long turned : turns) {
            Reading reading = turned == 0 ? usual : Reading.of(turned, worksheet.apply(turned));
            int doubts = reading.sheet().clock().doubts();
            if (!reading.possible() || doubts > fewest) {
                continue;
            }
            if (doubts < fewest) {
                credible.clear();
                fewest = doubts;
            }
            credible.add(reading);
        }
        return credible;
    }

    /** Numbers the different bills: readings of one number bill the same. */
    private void number() {
        List<List<CodedLine>> seen = new ArrayList<>();
        List<Boolean> blocked = new ArrayList<>();
        for (Reading reading : readings) {
            List<CodedLine> bill = reading.bill();
            int number = 0;
            while (number < seen.size()
                    && !(blocked.get(number) == reading.sheet().blocked()
                            && Lines.billTheSame(seen.get(number), bill))) {
                number++;
            }
            if (number == seen.size()) {
                seen.add(bill);
                blocked.add(reading.sheet().blocked());
            }
            bills.add(number);
        }
    }

    private Reading settled() {
        if (readings.size() == 1) {
            return readings.get(0);
        }
        if (!allDiffer && bills.stream().allMatch(bill -> bill == 0)) {
            Reading usual = readings.get(0);
            ShownTwice.note(twice.size(), concerned(usual), usual.sheet());
            return usual;
        }
        Reading shortest = readings.get(0);
        for (Reading reading : readings) {
            if (reading.minutes() < shortest.minutes()) {
                shortest = reading;
            }
        }
        for (String owner : askedOf()) {
            ask(owner.isEmpty() ? null : owner, shortest);
        }
        return shortest;
    }

    private List<Entry> concerned(Reading reading) {
        return owners().stream()
                .filter(owner -> !owner.isEmpty())
                .map(reading::entry)
                .toList();
    }

    /** Returns the administrations that have such times; the empty text stands for arrival and departure. */
    private Set<String> owners() {
        Set<String> owners = new LinkedHashSet<>();
        twice.forEach(time -> owners.add(name(time)));
        return owners;
    }

    private static String name(LocalClock.ShownTwice time) {
        String administration = time.administration();
        return administration == null ? "" : administration;
    }

    /** Returns those whose times alone change the bill, the others left as they are; all where none does alone. */
    private Set<String> askedOf() {
        Set<String> asked = new LinkedHashSet<>();
        for (String owner : owners()) {
            if (changesTheBill(bits(owner))) {
                asked.add(owner);
            }
        }
        return asked.isEmpty() ? owners() : asked;
    }

    private long bits(String owner) {
        long bits = 0;
        for (int i = 0; i < Math.min(twice.size(), Long.SIZE); i++) {
            if (name(twice.get(i)).equals(owner)) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    private boolean changesTheBill(long bits) {
        Map<Long, Integer> billOf = new HashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            Integer other = billOf.putIfAbsent(readings.get(i).turned() & ~bits, bills.get(i));
            if (other != null && !other.equals(bills.get(i))) {
                return true;
            }
        }
        return false;
    }

    private void ask(@Nullable String administration, Reading reading) {
        int shorter = Integer.MAX_VALUE;
        int longer = 0;
        for (Reading other : readings) {
            int minutes = administration == null ? other.minutes() : other.minutes(administration);
            shorter = Math.min(shorter, minutes);
            longer = Math.max(longer, minutes);
        }
        if (administration == null) {
            ShownTwice.askOfVisit(times(""), shorter, longer, reading.sheet());
        } else {
            ShownTwice.ask(reading.entry(administration), times(administration), shorter, longer, reading.sheet());
        }
    }

    private String times(String owner) {
        return twice.stream()
                .filter(time -> name(time).equals(owner))
                .map(time -> time.time().toLocalTime())
                .distinct()
                .sorted()
                .map(LocalTime::toString)
                .collect(Collectors.joining(" and "));
    }
}
