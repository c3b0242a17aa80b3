package org.basilic.claim;

import java.math.BigDecimal;

/** A value code and its amount. */
public record ValueCode(String code, BigDecimal amount) {

    /** Keeps the amount in one form, so that equal values are equal. */
    public ValueCode {
        amount = Exact.form(amount);
    }
}
