package org.basilic.server.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How figures are written on pages, the same everywhere; in a template {@code ${@words.minutes(91)}}. What is null is
 * written as nothing.
 */
@Component("words")
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm", Locale.ROOT);
    private static final Map<String, String> SAFE_UNITS = Map.ofEntries(
            Map.entry("iu", "units"),
            Map.entry("u", "units"),
            Map.entry("unit", "units"),
            Map.entry("units", "units"),
            Map.entry("\u00b5g", "mcg"),
            Map.entry("\u03bcg", "mcg"),
            Map.entry("ug", "mcg"),
            Map.entry("cc", "mL"),
            Map.entry("ml", "mL"),
            Map.entry("l", "L"),
            Map.entry("[iu]", "units"),
            Map.entry("meq", "mEq"));

    private static final Pattern UNIT_IN_WORDS =
            Pattern.compile("(?<=\\d )(?:ug|\u00b5g|\u03bcg|IU|U|cc)(?![A-Za-z0-9])");

    /** Makes one; it keeps nothing. */
    public Words() {}

    /** Returns a day, {@code 03/02/2026}. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Returns the time of day on the clock that the time was written by, {@code 08:05}. */
    public String clock(@Nullable OffsetDateTime time) {
        return time == null ? "" : CLOCK.format(time);
    }

    /** Returns a time of day, {@code 08:05}. */
    public String clock(@Nullable LocalDateTime time) {
        return time == null ? "" : CLOCK.format(time);
    }

    /** Returns a time of day, {@code 08:05}. */
    public String clock(@Nullable LocalTime time) {
        return time == null ? "" : CLOCK.format(time);
    }

    /** Returns a time on the clock that it was written by, {@code 03/02/2026 08:05}. Seconds are kept, not shown. */
    public String at(@Nullable OffsetDateTime time) {
        return time == null ? "" : TIME.format(time);
    }

    /** Returns a time as it was written, {@code 03/02/2026 08:05}. */
    public String at(@Nullable LocalDateTime time) {
        return time == null ? "" : TIME.format(time);
    }

    /** Returns a time on the clock of this zone, {@code 03/02/2026 08:05}. */
    public String at(@Nullable Instant time, ZoneId zone) {
        return time == null ? "" : TIME.format(time.atZone(zone));
    }

    /** Returns whole minutes, {@code 1 h 31 min (91)}; less than an hour {@code 31 min}. */
    public String minutes(@Nullable Number minutes) {
        if (minutes == null) {
            return "";
        }
        long all = minutes.longValue();
        if (all < 60) {
            return all + " min";
        }
        return all / 60 + " h " + all % 60 + " min (" + all + ")";
    }

    /** Returns an amount of cents, {@code $1,234.50}; what is owed back {@code -$12.00 credit}. */
    public String cents(@Nullable Number cents) {
        return cents == null ? "" : money(BigDecimal.valueOf(cents.longValue(), 2));
    }

    /**
     * Returns an amount of dollars, {@code $1,234.50}; what is owed back {@code -$12.00 credit}.
     *
     * @throws ArithmeticException if it has parts of a cent: what is shown must be what is meant
     */
    public String money(@Nullable BigDecimal dollars) {
        if (dollars == null) {
            return "";
        }
        BigDecimal exact = dollars.setScale(2, RoundingMode.UNNECESSARY);
        String figure = "$" + format("#,##0.00").format(exact.abs());
        return exact.signum() < 0 ? "-" + figure + " credit" : figure;
    }

    /** Returns a number with commas from 1,000, a zero before the point and none at the end. */
    public String number(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        BigDecimal exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        DecimalFormat format = format("#,##0");
        format.setMaximumFractionDigits(Math.max(0, exact.stripTrailingZeros().scale()));
        return format.format(exact);
    }

    /** Returns a dose, {@code 0.5 mg}, with a unit that cannot be misread. */
    public String dose(@Nullable Number value, @Nullable String unit) {
        if (value == null) {
            return "";
        }
        return unit == null ? number(value) : number(value) + " " + unit(unit);
    }

    /** Returns a quantity of the record, {@code 0.5 mg}. */
    public String dose(@Nullable Quantity quantity) {
        return quantity == null ? "" : dose(quantity.amount(), quantity.unit());
    }

    /** Returns a unit as it is safe to show, {@code mcg/min}; the record itself keeps its own. */
    public String unit(String unit) {
        return Arrays.stream(unit.split("/", -1))
                .map(part -> SAFE_UNITS.getOrDefault(part.toLowerCase(Locale.ROOT), part))
                .collect(Collectors.joining("/"));
    }

    /** Returns a sentence of ours with its units as they are safe to show, {@code 25 ug} as {@code 25 mcg}. */
    public String safe(@Nullable String sentence) {
        return sentence == null
                ? ""
                : UNIT_IN_WORDS.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(unit(found.group())));
    }

    /** Returns a constant's name as a word, {@code ON_HOLD} as {@code on hold}. */
    public String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US));
    }
}
