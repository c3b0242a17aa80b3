package org.basilic.formats.mar;

import org.basilic.chart.FeedMap;
import org.basilic.model.Drug;
import org.jspecify.annotations.Nullable;

/** The drugs of a table's rows. */
final class Drugs {

    private final Columns columns;
    private final Texts<Drug> listed;

    Drugs(Columns columns, FeedMap map) {
        this.columns = columns;
        this.listed = new Texts<>(map::drug);
    }

    /** Returns the drug: what the map says of its code or name, and beside that what the row says; null when neither. */
    @Nullable
    Drug drug() {
        String code = columns.text(MarFact.DRUG_CODE);
        String name = columns.text(MarFact.DRUG);
        Drug mapped = code.isEmpty() ? null : listed.of(code);
        if (mapped == null && !name.isEmpty()) {
            mapped = listed.of(name);
        }
        Drug drug = new Drug(
                first(mapped == null ? null : mapped.name(), name),
                first(mapped == null ? null : mapped.hcpcs(), columns.text(MarFact.HCPCS)),
                first(mapped == null ? null : mapped.ndc(), columns.text(MarFact.NDC)),
                first(null, columns.text(MarFact.RXNORM)),
                mapped == null ? null : mapped.drugClass());
        boolean nothing = drug.name() == null && drug.hcpcs() == null && drug.ndc() == null && drug.rxnorm() == null;
        return nothing && drug.drugClass() == null ? null : drug;
    }

    private static @Nullable String first(@Nullable String mapped, String told) {
        return mapped != null || told.isEmpty() ? mapped : told;
    }
}
