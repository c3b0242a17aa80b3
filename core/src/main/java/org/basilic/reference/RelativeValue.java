package org.basilic.reference;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a service weighs in the physician fee schedule.
 *
 * @param modifier that the row is for, such as 26; empty for the whole service
 * @param status the letter that says whether and how the schedule pays the code
 * @param parts the digit for professional and technical parts
 * @param work relative value of the physician's work
 * @param nonFacilityExpense relative value of the practice's expense outside facilities, or null when the schedule calls the
 *     service one that is not done there
 * @param facilityExpense the same within facilities
 * @param malpractice relative value of malpractice insurance
 */
public record RelativeValue(
        String code,
        String modifier,
        String status,
        String parts,
        BigDecimal work,
        @Nullable BigDecimal nonFacilityExpense,
        @Nullable BigDecimal facilityExpense,
        BigDecimal malpractice) {}
