package org.basilic.rules.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** How long a volume runs at a rate. */
final class FlowTime {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private FlowTime() {}

    /** Returns the whole minutes, rounded down; null where the units are not of volume and flow, or nothing flows. */
    static @Nullable Integer minutes(Quantity volume, Quantity rate) {
        BigDecimal millilitres = millilitres(volume.amount(), volume.unit().toLowerCase(Locale.ROOT));
        BigDecimal perHour = millilitresPerHour(rate);
        if (millilitres == null || perHour == null || perHour.signum() == 0) {
            return null;
        }
        BigDecimal minutes = millilitres.multiply(SIXTY).divide(perHour, 0, RoundingMode.FLOOR);
        return minutes.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? null : minutes.intValueExact();
    }

    /** Returns a volume in millilitres, or null when the unit is not one of volume. */
    static @Nullable BigDecimal millilitres(Quantity volume) {
        return "mL".equals(volume.unit())
                ? volume.amount()
                : millilitres(volume.amount(), volume.unit().toLowerCase(Locale.ROOT));
    }

    private static @Nullable BigDecimal millilitresPerHour(Quantity rate) {
        String unit = rate.unit().toLowerCase(Locale.ROOT);
        int slash = unit.indexOf('/');
        if (slash < 0) {
            return null;
        }
        BigDecimal volume = millilitres(rate.amount(), unit.substring(0, slash));
        if (volume == null) {
            return null;
        }
        return switch (unit.substring(slash + 1)) {
            case "h", "hr", "hour" -> volume;
            case "min", "minute" -> volume.multiply(SIXTY);
            default -> null;
        };
    }

    private static @Nullable BigDecimal millilitres(BigDecimal amount, String unit) {
        return switch (unit) {
            case "ml", "cc" -> amount;
            case "l" -> amount.multiply(THOUSAND);
            default -> null;
        };
    }
}
