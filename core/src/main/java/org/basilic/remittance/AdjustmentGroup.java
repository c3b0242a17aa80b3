package org.basilic.remittance;

import org.jspecify.annotations.Nullable;

/** Who bears what a payer holds back. */
public enum AdjustmentGroup {
    /** The provider, by contract or regulation. */
    CONTRACTUAL("CO"),
    /** Nobody of the others. */
    OTHER("OA"),
    /** The provider, because the payer says so without a contract. */
    PAYER("PI"),
    /** The patient. */
    PATIENT("PR");

    private final String code;

    AdjustmentGroup(String code) {
        this.code = code;
    }

    /** Returns the two letters. */
    public String code() {
        return code;
    }

    /** Returns the group of the two letters, or null when they are none. */
    public static @Nullable AdjustmentGroup of(String code) {
        for (AdjustmentGroup group : values()) {
            if (group.code.equals(code)) {
                return group;
            }
        }
        return null;
    }
}
