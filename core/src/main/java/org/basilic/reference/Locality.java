package org.basilic.reference;

import java.math.BigDecimal;

/**
 * A place with cost indices of its own in the physician fee schedule.
 *
 * @param contractor number of the Medicare contractor, five digits
 * @param state its two letters
 * @param number of the locality within the contractor's region, two digits
 * @param work index for the physician's work
 * @param expense index for the practice's expense
 * @param malpractice index for malpractice insurance
 */
public record Locality(
        String contractor,
        String state,
        String number,
        String name,
        BigDecimal work,
        BigDecimal expense,
        BigDecimal malpractice) {

    /** Returns the contractor and the number, as in {@code 01112-54}. */
    public String id() {
        return contractor + "-" + number;
    }
}
