package org.basilic.claim.edit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.claim.DrugProduct;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.DrugTrait;
import org.basilic.reference.Edits;
import org.basilic.reference.NdcProduct;

/** The product of a drug line: that it stands where the payer asks, its form, its quantity, and that it is of the line's code. */
final class Products {

    private static final Pattern NDC = Pattern.compile("[0-9]{11}");
    private static final Set<String> MEASURES = Set.of("F2", "GR", "ME", "ML", "UN");

    private Products() {}

    static void watch(Look look) {
        for (VisitLine line : look.lines()) {
            Edits edits = look.on(line.day());
            DrugFacts facts = edits == null ? null : LineKinds.drug(line, edits);
            DrugProduct product = line.line().product();
            if (product != null) {
                form(line, product, look);
                if (facts != null && !facts.has(DrugTrait.NOT_OTHERWISE_CLASSIFIED)) {
                    code(line, product.ndc(), look);
                }
            } else if (facts != null) {
                look.find(Edit.NDC_MISSING, line, "%s without an NDC".formatted(line.code()));
            }
        }
    }

    private static void form(VisitLine line, DrugProduct product, Look look) {
        String ndc = product.ndc();
        if (!NDC.matcher(ndc).matches()) {
            long digits = ndc.chars().filter(c -> c >= '0' && c <= '9').count();
            String also = ndc.indexOf('-') >= 0 ? " and hyphens" : digits < ndc.length() ? " and other signs" : "";
            look.find(Edit.NDC_FORM, line, "the NDC has %d digits%s".formatted(digits, also));
        }
        if (product.quantity() == null || product.quantity().signum() <= 0) {
            look.find(
                    Edit.NDC_QUANTITY,
                    line,
                    product.quantity() == null
                            ? "the product has no quantity that can be read"
                            : "the quantity of the product is "
                                    + product.quantity().toPlainString());
        }
        String measure = product.measure();
        if (measure == null || !MEASURES.contains(measure)) {
            look.find(
                    Edit.NDC_MEASURE,
                    line,
                    measure == null
                            ? "the quantity of the product has no measure"
                            : "the quantity of the product is in '%s'".formatted(measure));
        }
    }

    private static void code(VisitLine line, String ndc, Look look) {
        if (line.day() == null || !NDC.matcher(ndc).matches()) {
            return;
        }
        if (!look.imported().hasProducts(line.day())) {
            look.notChecked("NDC against code", "no crosswalk for the day is imported");
            return;
        }
        List<String> codes = look.imported().products(ndc, line.day()).stream()
                .map(NdcProduct::hcpcs)
                .toList();
        if (codes.isEmpty()) {
            look.notChecked("NDC against code", "the crosswalk of the day lacks the product");
        } else if (!codes.contains(line.code())) {
            look.find(
                    Edit.NDC_OF_OTHER_CODE,
                    line,
                    "%s with the NDC %s, which is billed by %s".formatted(line.code(), ndc, String.join(", ", codes)));
        }
    }
}
