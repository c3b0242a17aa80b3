package org.basilic.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What became of the amount that was opened for one administration: opened = given + wasted + kept + usedForOthers +
 * unexplained. Where no container is charted, {@code opened} and {@code unexplained} are not known.
 *
 * @param unit the unit of all amounts
 * @param opened what the containers held by their labels
 * @param kept what stays in multi-dose containers
 * @param unexplained above zero: nobody charted what became of it; below zero: more is charted than was opened
 * @param hcpcs the drug's code, where one is told
 * @param billingUnit what one unit of the code stands for
 * @param unitsGiven units of the drug line; 0 where there is none
 * @param unitsWasted units of the waste line; 0 where there is none
 */
public record DrugAmount(
        String administration,
        String unit,
        @Nullable BigDecimal opened,
        @Nullable BigDecimal given,
        @Nullable BigDecimal wasted,
        @Nullable BigDecimal kept,
        @Nullable BigDecimal usedForOthers,
        @Nullable BigDecimal unexplained,
        @Nullable String hcpcs,
        @Nullable String billingUnit,
        int unitsGiven,
        int unitsWasted) {}
