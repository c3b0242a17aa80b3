package org.basilic.formats.hl7;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads amounts of pump events. */
final class PumpNumbers {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,6})?");

    /** Units by their texts in the nomenclature; the codes are those that senders give without a text. */
    private static final Map<String, String> UNITS = Map.of(
            "MDC_DIM_MILLI_L_PER_HR", "mL/h",
            "265266", "mL/h",
            "MDC_DIM_MILLI_L", "mL",
            "263762", "mL");

    private PumpNumbers() {}

    /** Returns the amount of an observation; null where there is none, or it cannot be right, which the points then say. */
    static @Nullable Quantity of(@Nullable Segment segment, FeedMap map, List<OpenPointKind> points) {
        if (segment == null) {
            return null;
        }
        String text = segment.text(5).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            points.add(OpenPointKind.UNREADABLE_AMOUNT);
            return null;
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.signum() < 0) {
            points.add(OpenPointKind.NEGATIVE_AMOUNT);
            return null;
        }
        Quantity quantity = new Quantity(amount, unit(segment, map));
        if (quantity.unit().equals("mL/h")
                && amount.compareTo(BigDecimal.valueOf(map.number(FeedSetting.MOST_RATE))) > 0) {
            points.add(OpenPointKind.ABSURD_RATE);
            return null;
        }
        return quantity;
    }

    private static String unit(Segment segment, FeedMap map) {
        for (int component = 2; component >= 1; component--) {
            String unit = UNITS.get(PumpTerm.plain(segment.text(6, component)));
            if (unit != null) {
                return unit;
            }
        }
        return map.unit(segment.text(6));
    }
}
