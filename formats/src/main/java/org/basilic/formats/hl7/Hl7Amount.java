package org.basilic.formats.hl7;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.chart.FeedMap;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads amounts. One without its unit is none. */
final class Hl7Amount {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,12}(\\.\\d{0,6})?|\\.\\d{1,6})");

    /** A length of time: the letter of the standard with a count, before or after it, or a word. */
    private static final Pattern PER = Pattern.compile("(\\d{0,3})\\s*([A-Z]+)\\s*(\\d{0,3})");

    private static final Map<String, String> TIMES = Map.ofEntries(
            Map.entry("H", "h"),
            Map.entry("HR", "h"),
            Map.entry("HRS", "h"),
            Map.entry("HOUR", "h"),
            Map.entry("HOURS", "h"),
            Map.entry("M", "min"),
            Map.entry("MIN", "min"),
            Map.entry("MINS", "min"),
            Map.entry("MINUTE", "min"),
            Map.entry("MINUTES", "min"),
            Map.entry("D", "d"),
            Map.entry("DAY", "d"),
            Map.entry("DAYS", "d"));

    private Hl7Amount() {}

    /** Returns a number; null where the text is none, which is then left for a person. */
    static @Nullable BigDecimal number(String text, Left left) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(plain).matches()) {
            left.add(OpenPointKind.UNREADABLE_AMOUNT, null);
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.signum() < 0) {
            left.add(OpenPointKind.NEGATIVE_AMOUNT, number.toPlainString());
            return null;
        }
        return number;
    }

    /** Returns an amount with its unit; null where the number or the unit is not told. */
    static @Nullable Quantity of(String text, String unit, FeedMap map, Left left) {
        BigDecimal number = number(text, left);
        if (number == null) {
            return null;
        }
        if (unit.isEmpty()) {
            left.add(OpenPointKind.UNKNOWN_UNIT, number.toPlainString());
            return null;
        }
        return new Quantity(number, map.unit(unit));
    }

    /** Returns the unit of a field: its code where the map knows it, else its text where the map knows that. */
    static String unit(Segment segment, int field, FeedMap map) {
        String code = segment.text(field, 1).strip();
        String text = segment.text(field, 2).strip();
        if (text.isEmpty()) {
            return code;
        }
        boolean known = !code.isEmpty() && !map.unit(code).equals(code);
        return code.isEmpty() || (!known && !map.unit(text).equals(text)) ? text : code;
    }

    /** Returns so much in a length of time, as {@code H1}, {@code M30} or {@code hr} tell it; null where that cannot be read. */
    static @Nullable Quantity per(Quantity amount, String time, FeedMap map) {
        Matcher form = PER.matcher(time.strip().toUpperCase(Locale.ROOT));
        String unit = form.matches() ? TIMES.get(form.group(2)) : null;
        if (unit == null || (!form.group(1).isEmpty() && !form.group(3).isEmpty())) {
            return null;
        }
        String count = form.group(1) + form.group(3);
        BigDecimal times = count.isEmpty() ? BigDecimal.ONE : new BigDecimal(count);
        if (times.signum() == 0) {
            return null;
        }
        BigDecimal one = amount.amount();
        if (times.compareTo(BigDecimal.ONE) != 0) {
            one = one.divide(times, 6, RoundingMode.HALF_UP).stripTrailingZeros();
            one = one.scale() < 0 ? one.setScale(0, RoundingMode.UNNECESSARY) : one;
        }
        boolean exact = one.multiply(times).compareTo(amount.amount()) == 0;
        return exact ? new Quantity(one, map.unit(amount.unit() + "/" + unit)) : null;
    }
}
