package org.basilic.formats.mar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.basilic.chart.FeedMap;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** The amounts of a table's rows. An amount without its unit is none. */
final class Amounts {

    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

    /** Seconds of the units in which a length is told; the numbers are how one vendor codes them. */
    private static final Map<String, Integer> SECONDS = Map.ofEntries(
            Map.entry("s", 1),
            Map.entry("sec", 1),
            Map.entry("seconds", 1),
            Map.entry("1", 60),
            Map.entry("min", 60),
            Map.entry("mins", 60),
            Map.entry("minute", 60),
            Map.entry("minutes", 60),
            Map.entry("2", 3600),
            Map.entry("h", 3600),
            Map.entry("hr", 3600),
            Map.entry("hrs", 3600),
            Map.entry("hour", 3600),
            Map.entry("hours", 3600),
            Map.entry("3", 86_400),
            Map.entry("d", 86_400),
            Map.entry("day", 86_400),
            Map.entry("days", 86_400));

    private final Columns columns;
    private final Texts<String> units;

    Amounts(Columns columns, FeedMap map) {
        this.columns = columns;
        this.units = new Texts<>(map::unit);
    }

    /** Returns an amount with its unit; null when there is none. */
    @Nullable
    Quantity amount(MarFact fact, MarFact unit, RowPoints points) {
        return amount(columns.text(fact), columns.text(unit), points);
    }

    /** Returns the rate; its unit may stand in two columns. */
    @Nullable
    Quantity rate(RowPoints points) {
        String unit = columns.text(MarFact.RATE_UNIT);
        String time = columns.text(MarFact.RATE_TIME_UNIT);
        return amount(columns.text(MarFact.RATE), unit.isEmpty() || time.isEmpty() ? unit : unit + "/" + time, points);
    }

    private @Nullable Quantity amount(String text, String unit, RowPoints points) {
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal number = MarAmount.of(text);
        if (number == null) {
            points.unreadableAmount(text);
        } else if (number.signum() < 0) {
            points.add(OpenPointKind.NEGATIVE_AMOUNT, number.toPlainString());
        } else if (unit.isEmpty()) {
            points.add(OpenPointKind.UNKNOWN_UNIT, number.toPlainString());
        } else {
            String known = units.of(unit);
            return new Quantity(number, known == null ? unit : known);
        }
        return null;
    }

    /** Returns the charted length in whole minutes, rounded down; null when there is none. */
    @Nullable
    Integer minutes(RowPoints points) {
        String minutes = columns.text(MarFact.MINUTES);
        if (!minutes.isEmpty()) {
            return whole(minutes, 60, points);
        }
        String length = columns.text(MarFact.DURATION);
        if (length.isEmpty()) {
            return null;
        }
        Integer seconds = SECONDS.get(columns.text(MarFact.DURATION_UNIT).toLowerCase(Locale.ROOT));
        if (seconds == null) {
            points.add(OpenPointKind.UNKNOWN_UNIT, MarAmount.of(length) == null ? null : length);
            return null;
        }
        return whole(length, seconds, points);
    }

    private static @Nullable Integer whole(String text, int seconds, RowPoints points) {
        BigDecimal number = MarAmount.of(text);
        BigDecimal minutes = number == null
                ? null
                : number.multiply(BigDecimal.valueOf(seconds)).divide(SECONDS_PER_MINUTE, 0, RoundingMode.DOWN);
        if (number == null || minutes == null || minutes.compareTo(MOST_MINUTES) > 0) {
            points.unreadableAmount(text);
            return null;
        }
        if (number.signum() < 0) {
            points.add(OpenPointKind.NEGATIVE_AMOUNT, text);
            return null;
        }
        return minutes.intValue();
    }
}
