package org.basilic.claim;

import java.math.BigDecimal;

/** The one form of an exact number: no zeros behind the last digit that counts, no power of ten. */
final class Exact {

    private Exact() {}

    static BigDecimal form(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
