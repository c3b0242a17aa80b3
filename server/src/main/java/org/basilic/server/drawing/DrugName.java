package org.basilic.server.drawing;

import org.basilic.model.Drug;

/** What to call a drug: as the record names it. */
final class DrugName {

    private DrugName() {}

    static String of(Drug drug) {
        if (drug.name() != null) {
            return drug.name();
        }
        if (drug.hcpcs() != null) {
            return drug.hcpcs();
        }
        if (drug.ndc() != null) {
            return "NDC " + drug.ndc();
        }
        return drug.rxnorm() != null ? "RxNorm " + drug.rxnorm() : "unnamed drug";
    }
}
