package org.basilic.rules.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.Measure;
import org.basilic.reference.UnitOfMeasure;
import org.jspecify.annotations.Nullable;

/**
 * How much of a drug a volume holds, as its charted name says: {@code 25 mg/mL}, {@code 1 g/250 mL}, {@code 1%},
 * {@code 1:1000}.
 *
 * @param amount in base units of the measure
 * @param millilitres the volume that holds it, above zero
 */
record Concentration(BigDecimal amount, Measure measure, BigDecimal millilitres) {

    private static final String NUMBER =
            "(?<![0-9.,])([0-9]{1,9}(?:,[0-9]{3}(?![0-9]))*(?:\\.[0-9]{1,9})?|\\.[0-9]{1,9})";
    private static final Pattern PER_VOLUME = Pattern.compile(
            NUMBER + "\\s*([A-Za-zµμ\\[\\]']{1,12})\\s*(?:/|\\bper\\b|\\bin\\b)\\s*" + NUMBER + "?\\s*(mL|L)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile(NUMBER + "\\s*%");
    private static final Pattern RATIO = Pattern.compile("\\b1\\s*:\\s*([0-9]{1,3},?[0-9]{3})\\b");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLIGRAMS = BigDecimal.valueOf(1000);

    /** Returns the concentration that the name states, or null where it states none, or two that differ. */
    static @Nullable Concentration in(String name, DrugCatalog drugs) {
        List<Concentration> stated = new ArrayList<>(2);
        Matcher perVolume = PER_VOLUME.matcher(name);
        while (perVolume.find()) {
            Concentration next = perVolume(perVolume, drugs);
            if (next == null) {
                return null;
            }
            stated.add(next);
        }
        Matcher percent = PERCENT.matcher(name);
        while (percent.find()) {
            // Grams in a hundred millilitres.
            stated.add(new Concentration(number(percent.group(1)).multiply(MILLIGRAMS), Measure.MASS, HUNDRED));
        }
        Matcher ratio = RATIO.matcher(name);
        while (ratio.find()) {
            // A gram in so many millilitres.
            stated.add(new Concentration(MILLIGRAMS, Measure.MASS, number(ratio.group(1))));
        }
        if (stated.isEmpty()) {
            return null;
        }
        Concentration first = stated.get(0);
        for (Concentration other : stated) {
            if (!first.same(other)) {
                return null;
            }
        }
        return first.amount().signum() == 0 || first.millilitres().signum() == 0 ? null : first;
    }

    private static @Nullable Concentration perVolume(Matcher matcher, DrugCatalog drugs) {
        UnitOfMeasure unit = drugs.unit(matcher.group(2));
        UnitOfMeasure volume = drugs.unit(matcher.group(4));
        String times = matcher.group(3);
        BigDecimal many = times == null ? BigDecimal.ONE : number(times);
        BigDecimal amount = number(matcher.group(1));
        if (unit == null
                || volume == null
                || unit.measure() == Measure.VOLUME
                || unit.measure() == Measure.DOSE
                || many.signum() == 0
                || amount.signum() == 0) {
            return null;
        }
        return new Concentration(unit.inBase(amount), unit.measure(), volume.inBase(many));
    }

    private boolean same(Concentration other) {
        return measure == other.measure
                && amount.multiply(other.millilitres).compareTo(other.amount.multiply(millilitres)) == 0;
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(",", ""));
    }
}
