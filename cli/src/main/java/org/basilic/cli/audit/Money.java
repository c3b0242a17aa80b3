package org.basilic.cli.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Dollars as people read them. */
final class Money {

    private Money() {}

    /** Returns an amount such as {@code $1,234.50} or {@code -$12.00}. */
    static String of(BigDecimal dollars) {
        BigDecimal cents = dollars.setScale(2, RoundingMode.UNNECESSARY);
        String sign = cents.signum() < 0 ? "-$" : "$";
        return sign + String.format(Locale.ROOT, "%,.2f", cents.abs());
    }

    /** Returns a rate in percent, such as {@code 12.50%}. */
    static String percent(BigDecimal rate) {
        return rate.movePointRight(2).setScale(2, RoundingMode.UNNECESSARY).toPlainString() + "%";
    }
}
