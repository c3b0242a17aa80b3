package org.basilic.testkit.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.model.Administration;
import org.basilic.model.Quantity;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/** The hydration of one site: its minutes without those of drugs, and the units they earn. Settled 5, 31, 84, 87. */
final class Fluid {

    private static final BigDecimal FLOOR = BigDecimal.valueOf(500);

    private final Setup setup;
    private final List<Piece> pieces;
    private final BitSet raw = new BitSet();
    private final BitSet counted = new BitSet();
    private final List<Integer> untimed = new ArrayList<>();
    /** The minute that earned each unit; null for a minute without a clock. */
    private final List<@Nullable Integer> earnedAt = new ArrayList<>();

    private @Nullable Integer firstMinute;
    private int length;

    Fluid(Setup setup, List<Piece> pieces, BitSet drugMinutes, BitSet pushMinutes) {
        this.setup = setup;
        this.pieces = pieces;
        for (Piece piece : pieces) {
            if (piece.start != null && piece.stop != null) {
                raw.set(piece.start, piece.stop);
                counted.or(piece.run);
            } else if (piece.length != null) {
                untimed.add(piece.length);
            }
        }
        counted.andNot(drugMinutes);
        if (setup.has(Switch.HYDRATION_DEDUCT_PUSHES, "yes")) {
            counted.andNot(pushMinutes);
        }
        if (enoughVolume()) {
            count();
        }
    }

    int units() {
        return earnedAt.size();
    }

    int length() {
        return length;
    }

    @Nullable
    Integer start() {
        return firstMinute;
    }

    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        pieces.forEach(piece -> piece.members.stream().map(Administration::id).forEach(ids::add));
        return ids;
    }

    boolean discontinued() {
        return pieces.stream().anyMatch(Piece::discontinued);
    }

    /** Returns the day on which the hydration of the site began. */
    LocalDate firstDay() {
        return setup.day(firstMinute == null ? null : runStart(firstMinute));
    }

    /** Returns the day that a unit stands on. */
    LocalDate dayOf(int unit) {
        Integer minute = earnedAt.get(unit);
        boolean eachAlone = setup.has(Switch.HYDRATION_STRETCHES, "each-31");
        if (setup.has(Switch.MIDNIGHT_LINE_DATE, "given")) {
            return minute == null && eachAlone ? setup.day(null) : setup.day(minute != null ? minute : lastMinute());
        }
        if (!eachAlone) {
            return firstDay();
        }
        return setup.day(minute == null ? null : runStart(minute));
    }

    /** Returns the minute that stands for those without a clock, which count last. */
    private @Nullable Integer lastMinute() {
        return counted.isEmpty() ? null : Integer.valueOf(counted.length() - 1);
    }

    private int runStart(int minute) {
        return raw.previousClearBit(minute) + 1;
    }

    private boolean enoughVolume() {
        if (setup.has(Switch.HYDRATION_MINIMUM_VOLUME, "none")) {
            return true;
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Piece piece : pieces) {
            for (Administration member : piece.members) {
                Quantity volume = member.volume();
                if (volume == null) {
                    return true;
                }
                BigDecimal factor = volume.unit().equals("L") ? BigDecimal.valueOf(1000) : BigDecimal.ONE;
                total = total.add(volume.amount().multiply(factor));
            }
        }
        return total.compareTo(FLOOR) >= 0;
    }

    private void count() {
        List<List<@Nullable Integer>> stretches = stretches();
        stretches.removeIf(List::isEmpty);
        if (setup.has(Switch.HYDRATION_STRETCHES, "sum")) {
            List<@Nullable Integer> all = new ArrayList<>();
            stretches.forEach(all::addAll);
            stretches = List.of(all);
        } else if (setup.has(Switch.HYDRATION_STRETCHES, "never")) {
            stretches = stretches.stream()
                    .max(Comparator.comparingInt(List::size))
                    .map(List::of)
                    .orElse(List.of());
        }
        for (List<@Nullable Integer> stretch : stretches) {
            if (earnedAt.isEmpty() && stretch.size() >= 31) {
                firstMinute = stretch.stream()
                        .filter(minute -> minute != null)
                        .findFirst()
                        .orElse(null);
            }
            for (int minute = 31; minute <= stretch.size(); minute += 60) {
                earnedAt.add(stretch.get(minute - 1));
            }
            length += stretch.size() >= 31 ? stretch.size() : 0;
        }
    }

    private List<List<@Nullable Integer>> stretches() {
        List<List<@Nullable Integer>> stretches = new ArrayList<>();
        for (int from = counted.nextSetBit(0); from >= 0; from = counted.nextSetBit(from)) {
            int to = counted.nextClearBit(from);
            List<@Nullable Integer> stretch = new ArrayList<>();
            for (int minute = from; minute < to; minute++) {
                stretch.add(minute);
            }
            stretches.add(stretch);
            from = to;
        }
        for (int minutes : untimed) {
            List<@Nullable Integer> stretch = new ArrayList<>();
            for (int i = 0; i < minutes; i++) {
                stretch.add(null);
            }
            stretches.add(stretch);
        }
        return stretches;
    }
}
