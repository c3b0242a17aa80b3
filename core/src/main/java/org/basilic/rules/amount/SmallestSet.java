package org.basilic.rules.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.ContainerKind;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.Measure;
import org.basilic.reference.VialSize;
import org.basilic.worksheet.Amount;
import org.jspecify.annotations.Nullable;

/** The smallest set of single-dose containers on the market that holds a dose. */
final class SmallestSet {

    /** Beyond so many steps of the common measure of the sizes the search is not worth its time. */
    private static final int MOST_STEPS = 20_000;

    private SmallestSet() {}

    /** Returns what the smallest set holds, or null where no size is known or the dose is beyond any set. */
    static @Nullable Amount holding(Amount given, DrugFacts facts, Measure measure) {
        List<BigDecimal> sizes = new ArrayList<>(4);
        for (VialSize vial : facts.vials()) {
            if (vial.kind() == ContainerKind.SINGLE_DOSE && vial.unit().measure() == measure) {
                sizes.add(vial.base());
            }
        }
        if (sizes.isEmpty()) {
            return null;
        }
        BigDecimal alone = null;
        for (BigDecimal size : sizes) {
            boolean holds = given.compareTo(Amount.of(size)) <= 0;
            alone = holds && (alone == null || size.compareTo(alone) < 0) ? size : alone;
        }
        // Together with others a size matters only while it does not hold the dose alone.
        sizes.removeIf(size -> given.compareTo(Amount.of(size)) <= 0);
        BigDecimal together = sizes.isEmpty() ? null : together(given, sizes);
        if (alone == null || together == null) {
            return alone != null ? Amount.of(alone) : together == null ? null : Amount.of(together);
        }
        return Amount.of(alone.min(together));
    }

    private static @Nullable BigDecimal together(Amount given, List<BigDecimal> sizes) {
        BigDecimal step = commonStep(sizes);
        BigDecimal wanted = given.unitsUp(step);
        if (wanted.compareTo(BigDecimal.valueOf(MOST_STEPS)) > 0) {
            return null;
        }
        return step.multiply(BigDecimal.valueOf(smallest(wanted.intValueExact(), sizes, step)));
    }

    /** Returns the largest amount of which every size is a multiple. */
    private static BigDecimal commonStep(List<BigDecimal> sizes) {
        int scale = 0;
        for (BigDecimal size : sizes) {
            scale = Math.max(scale, size.scale());
        }
        BigInteger step = BigInteger.ZERO;
        for (BigDecimal size : sizes) {
            step = step.gcd(size.setScale(scale).unscaledValue());
        }
        return new BigDecimal(step, scale);
    }

    /** Returns the smallest sum of sizes, in steps, that is not below the wanted one. */
    private static int smallest(int wanted, List<BigDecimal> sizes, BigDecimal step) {
        int[] inSteps = new int[sizes.size()];
        int largest = 0;
        for (int i = 0; i < inSteps.length; i++) {
            inSteps[i] = sizes.get(i)
                    .divide(step)
                    .min(BigDecimal.valueOf(MOST_STEPS))
                    .intValueExact();
            largest = Math.max(largest, inSteps[i]);
        }
        boolean[] reached = new boolean[wanted + largest + 1];
        reached[0] = true;
        for (int sum = 0; sum < reached.length; sum++) {
            if (reached[sum] && sum >= wanted) {
                return sum;
            }
            for (int size : inSteps) {
                if (reached[sum] && sum + size < reached.length) {
                    reached[sum + size] = true;
                }
            }
        }
        throw new IllegalStateException("one more of the largest size always holds the dose");
    }
}
