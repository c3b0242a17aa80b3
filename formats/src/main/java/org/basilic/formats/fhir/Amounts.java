package org.basilic.formats.fhir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.basilic.chart.FeedMap;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads amounts and rates into the units that the map knows. */
final class Amounts {

    /** Nobody gives so much, and no pump is so exact. */
    private static final int MOST_DIGITS = 12;

    /** Digits after the point of a rate whose division does not end. */
    private static final int RATE_DIGITS = 10;

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal PER_LITER = BigDecimal.valueOf(1_000);

    /** Seconds of a unit of time, in UCUM and as charts write it. */
    private static final Map<String, Integer> SECONDS = Map.ofEntries(
            Map.entry("s", 1),
            Map.entry("sec", 1),
            Map.entry("min", 60),
            Map.entry("minute", 60),
            Map.entry("minutes", 60),
            Map.entry("h", 3_600),
            Map.entry("hr", 3_600),
            Map.entry("hour", 3_600),
            Map.entry("hours", 3_600),
            Map.entry("d", 86_400),
            Map.entry("day", 86_400),
            Map.entry("days", 86_400));

    private final FeedMap map;
    private final Map<String, String> units = new HashMap<>();

    Amounts(FeedMap map) {
        this.map = map;
    }

    private String unit(String text) {
        return units.computeIfAbsent(text, map::unit);
    }

    /** Returns an amount; null, noting it, where it cannot be told, and null where none is said. */
    @Nullable
    Quantity amount(@Nullable Measured measured, Notes notes) {
        if (measured == null || measured.value() == null) {
            return null;
        }
        BigDecimal value = measured.value();
        if (measured.vague() || measured.unit() == null || !plausible(value)) {
            notes.add(OpenPointKind.UNREADABLE_AMOUNT, null);
            return null;
        }
        return new Quantity(value, unit(measured.unit()));
    }

    /** Returns a rate, by the hour where it is told as so much in such a time; null where none is said or it is none. */
    @Nullable
    Quantity rate(@Nullable Measured measured, @Nullable Ratio ratio, Notes notes) {
        if (ratio != null) {
            return rate(ratio, notes);
        }
        Quantity rate = amount(measured, notes);
        if (rate != null && SECONDS.containsKey(rate.unit())) {
            // How long it took is no rate.
            notes.add(OpenPointKind.UNKNOWN_UNIT, rate.unit());
            return null;
        }
        return rate;
    }

    private @Nullable Quantity rate(Ratio ratio, Notes notes) {
        Quantity so = amount(ratio.numerator(), notes);
        Measured time = ratio.denominator();
        BigDecimal during = time == null ? null : time.value();
        if (so == null || time == null || during == null) {
            return null;
        }
        Integer seconds = time.unit() == null ? null : SECONDS.get(time.unit());
        if (seconds == null) {
            notes.add(OpenPointKind.UNKNOWN_UNIT, time.unit());
            return null;
        }
        if (during.signum() <= 0 || !plausible(during) || time.vague()) {
            notes.add(OpenPointKind.UNREADABLE_AMOUNT, null);
            return null;
        }
        boolean liters = so.unit().equals("L");
        BigDecimal amount = (liters ? so.amount().multiply(PER_LITER) : so.amount()).multiply(SECONDS_PER_HOUR);
        BigDecimal hourly = divided(amount, during.multiply(BigDecimal.valueOf(seconds)));
        return new Quantity(hourly, unit((liters ? "mL" : so.unit()) + "/h"));
    }

    /**
     * Returns how much of an ingredient was given: by its strength, out of so much of the whole.
     *
     * @param given how much of the whole was given; null where that is not told
     */
    @Nullable
    Quantity strength(@Nullable Ratio strength, @Nullable Quantity given, Notes notes) {
        if (strength == null) {
            return null;
        }
        Quantity of = amount(strength.numerator(), notes);
        Measured whole = strength.denominator();
        if (of == null
                || whole == null
                || whole.value() == null
                || whole.value().signum() <= 0) {
            return null;
        }
        String unit = whole.unit() == null ? null : unit(whole.unit());
        if (given != null && given.unit().equals(unit) && plausible(whole.value())) {
            return new Quantity(divided(of.amount().multiply(given.amount()), whole.value()), of.unit());
        }
        // One bag, or the whole of it.
        boolean one = whole.value().compareTo(BigDecimal.ONE) == 0 && !isVolume(unit);
        return (given == null && !isVolume(unit)) || one ? of : null;
    }

    private static boolean isVolume(@Nullable String unit) {
        return "mL".equals(unit) || "L".equals(unit);
    }

    private static BigDecimal divided(BigDecimal one, BigDecimal by) {
        BigDecimal exact = one.divide(by, RATE_DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static boolean plausible(BigDecimal value) {
        return value.scale() <= MOST_DIGITS && value.precision() - value.scale() <= MOST_DIGITS;
    }
}
