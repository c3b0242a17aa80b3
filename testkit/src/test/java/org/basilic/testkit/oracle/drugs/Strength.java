package org.basilic.testkit.oracle.drugs;

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
 * How much of a drug is in a millilitre, where the charted name says so.
 *
 * @param measure what it is counted in
 * @param perMillilitre how many base units of the measure, above zero
 */
record Strength(Measure measure, Fraction perMillilitre) {

    private static final Pattern OF_VOLUME = Pattern.compile(
            "(\\d[\\d,]*(?:\\.\\d+)?) ?([^\\d\\s/%,]+) ?(?:/| in | per ) ?(\\d+(?:\\.\\d+)?)? ?([A-Za-z]+)");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");
    /** One in a hundred is a gram in 100 mL. */
    private static final Fraction MG_PER_ML_OF_A_PERCENT = Fraction.of(BigDecimal.TEN);

    /** Returns the one strength in the name; null where there is none, or two that differ. */
    static @Nullable Strength in(@Nullable String name, DrugCatalog catalog) {
        if (name == null) {
            return null;
        }
        List<Strength> found = new ArrayList<>();
        Matcher percent = PERCENT.matcher(name);
        while (percent.find()) {
            found.add(new Strength(Measure.MASS, number(percent.group(1)).times(MG_PER_ML_OF_A_PERCENT)));
        }
        Matcher ofVolume = OF_VOLUME.matcher(name);
        while (ofVolume.find()) {
            UnitOfMeasure above = catalog.unit(ofVolume.group(2));
            UnitOfMeasure below = catalog.unit(ofVolume.group(4));
            if (above != null && below != null && below.measure() == Measure.VOLUME) {
                Fraction amount = number(ofVolume.group(1)).times(Fraction.of(above.factor()));
                String size = ofVolume.group(3);
                Fraction volume = number(size == null ? "1" : size).times(Fraction.of(below.factor()));
                found.add(new Strength(above.measure(), amount.over(volume)));
            }
        }
        for (Strength other : found) {
            if (other.measure != found.get(0).measure
                    || other.perMillilitre.compareTo(found.get(0).perMillilitre) != 0) {
                return null;
            }
        }
        return !found.isEmpty() && !found.get(0).perMillilitre.isZero() ? found.get(0) : null;
    }

    private static Fraction number(String written) {
        return Fraction.of(new BigDecimal(written.replace(",", "")));
    }
}
