package org.basilic.formats.fhir.claims;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.DrugProduct;
import org.jspecify.annotations.Nullable;

/** A line of a claim. */
final class ClaimItemJson {

    /** Decimal places of a price; a charge that does not divide within them has no unit price. */
    private static final int PLACES = 6;

    private final ClaimLine line;
    private final @Nullable String place;
    private final FhirJson out;

    /**
     * Makes a writer of a line.
     *
     * @param place of service of the line; null on an institutional claim, which has a type of bill
     */
    ClaimItemJson(ClaimLine line, @Nullable String place, FhirJson out) {
        this.line = line;
        this.place = place;
        this.out = out;
    }

    /**
     * Writes its properties.
     *
     * @param information numbers of what the claim says about this line
     */
    void write(List<Integer> information, Entry encounter) throws IOException {
        out.number("sequence", line.number());
        out.numbers("diagnosisSequence", line.pointers());
        out.numbers("informationSequence", information);
        if (line.revenue() != null) {
            out.concept("revenue", new Coding(CodeUri.REVENUE, line.revenue()));
        }
        out.concept(
                "productOrService",
                line.code() == null ? new Coding(CodeUri.ABSENT, "not-applicable") : Coding.procedure(line.code()));
        out.concepts("modifier", line.modifiers().stream().map(Coding::modifier).toList());
        if (line.service() != null) {
            Days.write("serviced", line.service(), out);
        }
        if (place != null) {
            out.concept("locationCodeableConcept", new Coding(CodeUri.PLACE_OF_SERVICE, place));
        }
        if (line.units() != null) {
            BigDecimal units = line.units();
            out.object("quantity", () -> out.number("value", units));
        }
        BigDecimal each = each(line.charge(), line.units());
        if (each != null) {
            out.money("unitPrice", each);
        }
        if (line.charge() != null) {
            out.money("net", line.charge());
        }
        out.references("encounter", List.of(encounter));
        if (line.product() != null) {
            DrugProduct product = line.product();
            out.only("detail", () -> product(product));
        }
    }

    private void product(DrugProduct product) throws IOException {
        out.number("sequence", 1);
        out.concept("productOrService", new Coding(CodeUri.NDC, product.ndc()));
        BigDecimal quantity = product.quantity();
        if (quantity != null) {
            out.object("quantity", () -> Measure.write(quantity, product.measure(), out));
        }
    }

    /** Returns what one unit costs; null where units or charge are not known, or the charge does not divide. */
    private static @Nullable BigDecimal each(@Nullable BigDecimal charge, @Nullable BigDecimal units) {
        if (charge == null || units == null || units.signum() <= 0) {
            return null;
        }
        BigDecimal each = charge.divide(units, PLACES, RoundingMode.DOWN).stripTrailingZeros();
        return each.multiply(units).compareTo(charge) == 0 ? each : null;
    }
}
