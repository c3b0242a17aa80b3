package org.basilic.testkit.oracle.drugs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.basilic.model.Quantity;

/**
 * The units in which charts write amounts that the table has in one of them.
 *
 * @param base the table's unit
 */
record ChartedUnits(String base) {

    /**
     * A way to write the same amount.
     *
     * @param shift places that the decimal point moves to the right from the table's unit
     */
    private record Way(String unit, int shift) {}

    private static final List<Way> FROM_MG = List.of(
            new Way("mg", 0),
            new Way("mg", 0),
            new Way("mg", 0),
            new Way("MG", 0),
            new Way("milligrams", 0),
            new Way("g", -3),
            new Way("ug", 3),
            new Way("mcg", 3));
    private static final List<Way> FROM_UG =
            List.of(new Way("ug", 0), new Way("mcg", 0), new Way("mg", -3), new Way("ng", 3));
    private static final List<Way> FROM_G = List.of(new Way("g", 0), new Way("gram", 0), new Way("mg", 3));
    private static final List<Way> FROM_ML =
            List.of(new Way("mL", 0), new Way("mL", 0), new Way("cc", 0), new Way("L", -3), new Way("uL", 3));
    private static final List<Way> FROM_UNITS =
            List.of(new Way("[iU]", 0), new Way("IU", 0), new Way("units", 0), new Way("U", 0), new Way("k[iU]", -3));
    private static final List<Way> FROM_DOSES =
            List.of(new Way("{dose}", 0), new Way("dose", 0), new Way("each", 0), new Way("vial", 0));

    /** Returns the amount in one of the units, exactly as much as before. */
    Quantity written(BigDecimal amount, Random random) {
        List<Way> ways = ways();
        Way way = ways.get(random.nextInt(ways.size()));
        return new Quantity(plain(amount.movePointRight(way.shift)), way.unit);
    }

    /** Returns a number without trailing zeros and without an exponent, as a chart has it. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal short_ = number.stripTrailingZeros();
        return short_.scale() < 0 ? short_.setScale(0) : short_;
    }

    private List<Way> ways() {
        return switch (base) {
            case "mg" -> FROM_MG;
            case "ug" -> FROM_UG;
            case "g" -> FROM_G;
            case "mL" -> FROM_ML;
            case "[iU]" -> FROM_UNITS;
            case "{dose}" -> FROM_DOSES;
            default -> List.of(new Way(base, 0));
        };
    }
}
