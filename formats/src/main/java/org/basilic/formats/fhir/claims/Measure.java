package org.basilic.formats.fhir.claims;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts of a product, in the measures of claims. */
final class Measure {

    private Measure() {}

    /** Writes the properties of an amount; its unit in UCUM, where the measure has one. */
    static void write(BigDecimal amount, @Nullable String measure, FhirJson out) throws IOException {
        out.number("value", amount);
        String unit = unit(measure);
        if (unit != null) {
            out.text("unit", unit);
            out.text("system", CodeUri.UCUM.uri());
            out.text("code", unit);
        }
    }

    private static @Nullable String unit(@Nullable String measure) {
        if (measure == null) {
            return null;
        }
        return switch (measure) {
            case "ML" -> "mL";
            case "GR" -> "g";
            case "ME" -> "mg";
            case "F2" -> "[iU]";
            case "UN" -> "1";
            default -> null;
        };
    }
}
