package org.basilic.claim.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.DrugProduct;
import org.jspecify.annotations.Nullable;

/** No line says the same as another of its day: code, modifiers, units, charge and product. */
final class RepeatedLines {

    /** What a payer would hold two lines to be one by. */
    private record Said(List<Object> what) {

        static Said of(VisitLine line) {
            ClaimLine said = line.line();
            return new Said(List.of(
                    line.code(),
                    said.modifiers().stream().sorted().toList(),
                    Objects.requireNonNullElse(line.day(), ""),
                    Objects.requireNonNullElse(said.units(), ""),
                    Objects.requireNonNullElse(said.charge(), ""),
                    ndc(said.product())));
        }

        private static String ndc(@Nullable DrugProduct product) {
            return product == null ? "" : product.ndc();
        }
    }

    private RepeatedLines() {}

    static void watch(Look look) {
        Map<Said, VisitLine> seen = new HashMap<>();
        for (VisitLine line : look.visit()) {
            VisitLine other = seen.putIfAbsent(Said.of(line), line);
            if (other != null && look.has(line)) {
                String where = other.sameClaim(line)
                        ? "line " + other.number()
                        : "line %d of claim %s"
                                .formatted(other.number(), other.claim().number());
                look.find(Edit.LINE_REPEATED, line, "%s says the same as %s".formatted(line.code(), where));
            }
        }
    }
}
