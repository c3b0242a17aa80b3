package org.basilic.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Asks whether the volume that a pump counted fits its rate and clock. */
final class PumpVolumes {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal minutes;
    private final BigDecimal percent;

    PumpVolumes(FeedMap map) {
        minutes = BigDecimal.valueOf(map.number(FeedSetting.PUMP_MINUTES));
        percent = BigDecimal.valueOf(map.number(FeedSetting.PUMP_PERCENT));
    }

    /**
     * Returns both lengths where they differ by more than the settings, in percent of the clock or in minutes; null where
     * they agree, or one of them cannot be told.
     *
     * @param volume milliliters
     */
    @Nullable
    String differs(@Nullable BigDecimal volume, PumpSpeed speed) {
        BigDecimal product = speed.product();
        if (volume == null || product == null || speed.seconds() == 0) {
            return null;
        }
        BigDecimal clock = BigDecimal.valueOf(speed.seconds());
        BigDecimal byVolume = volume.multiply(HOUR).multiply(clock).divide(product, 3, RoundingMode.HALF_UP);
        BigDecimal apart = byVolume.subtract(clock).abs();
        boolean inMinutes = apart.compareTo(minutes.multiply(MINUTE)) > 0;
        boolean inPercent = apart.multiply(HUNDRED).compareTo(clock.multiply(percent)) > 0;
        if (!inMinutes && !inPercent) {
            return null;
        }
        return "%s mL, which is %s min at its rate; %s min by the clock"
                .formatted(volume.stripTrailingZeros().toPlainString(), shown(byVolume), shown(clock));
    }

    private static String shown(BigDecimal seconds) {
        return seconds.divide(MINUTE, 0, RoundingMode.HALF_UP).toPlainString();
    }
}
