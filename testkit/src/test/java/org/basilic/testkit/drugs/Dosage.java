package org.basilic.testkit.drugs;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.reference.BillingUnit;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.UnitOfMeasure;
import org.jspecify.annotations.Nullable;

/** An amount as the crosswalk prints it, such as {@code UP TO 80 MG} or {@code PER VIAL}. */
record Dosage(BigDecimal amount, UnitOfMeasure unit) {

    private static final Pattern COUNTED = Pattern.compile("(?:up to )?([0-9][0-9,]*(?:\\.[0-9]+)?|\\.[0-9]+) ?(\\D+)");
    private static final Pattern ONE = Pattern.compile("per (?:\\w+ )?(\\w+)");
    private static final Map<String, String> WORDS = Map.of("usp unit", "unit", "sq cm", "cm2");

    /** Reads what is printed; null when it is not one number and one unit that the project knows. */
    static @Nullable Dosage of(String printed, DrugCatalog catalog) {
        String text = printed.toLowerCase(Locale.ROOT);
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            return of(new BigDecimal(counted.group(1).replace(",", "")), counted.group(2), catalog);
        }
        Matcher one = ONE.matcher(text);
        return one.matches() ? of(BigDecimal.ONE, one.group(1), catalog) : null;
    }

    /** Whether a billing unit is this amount, however both are written. */
    boolean is(BillingUnit other) {
        return unit.measure() == other.measure() && unit.inBase(amount).compareTo(other.base()) == 0;
    }

    private static @Nullable Dosage of(BigDecimal amount, String word, DrugCatalog catalog) {
        UnitOfMeasure unit = catalog.unit(WORDS.getOrDefault(word, word));
        return unit == null ? null : new Dosage(amount, unit);
    }
}
