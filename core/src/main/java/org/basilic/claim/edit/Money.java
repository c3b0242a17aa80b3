package org.basilic.claim.edit;

import java.math.BigDecimal;

/** Amounts as claims write them. */
final class Money {

    private static final int CENTS = 2;

    private Money() {}

    /** Returns the amount with its cents, and with more digits where it has them. */
    static String inWords(BigDecimal amount) {
        return amount.setScale(Math.max(CENTS, amount.scale())).toPlainString();
    }

    /** Whether the amount has whole cents and is no larger than a claim can write. */
    static boolean writable(BigDecimal amount, BigDecimal largest) {
        return amount.scale() <= CENTS && amount.abs().compareTo(largest) <= 0;
    }
}
