package org.basilic.formats.mar;

import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.jspecify.annotations.Nullable;

/** The drugs of a table's rows. */
final class Drugs {

    private final Columns columns;
    private final Texts<Drug> listed;

    Drugs(Columns columns, FeedMap map) {
        this.columns = columns;
        this.listed = new Texts<>(text -> {
            String value = map.value(MapKind.DRUG, text);
            return value == null ? null : drug(value);
        });
    }

    /** Returns the drug as the row has it, and what the map says of its code or name where the row says nothing; null when neither. */
    @Nullable
    Drug drug() {
        String code = columns.text(MarFact.DRUG_CODE);
        String name = columns.text(MarFact.DRUG);
        Drug mapped = code.isEmpty() ? null : listed.of(code);
        if (mapped == null && !name.isEmpty()) {
            mapped = listed.of(name);
        }
        Drug drug = new Drug(
                first(name, mapped == null ? null : mapped.name()),
                first(columns.text(MarFact.HCPCS), mapped == null ? null : mapped.hcpcs()),
                first(columns.text(MarFact.NDC), mapped == null ? null : mapped.ndc()),
                first(columns.text(MarFact.RXNORM), null),
                mapped == null ? null : mapped.drugClass());
        boolean nothing = drug.name() == null && drug.hcpcs() == null && drug.ndc() == null && drug.rxnorm() == null;
        return nothing && drug.drugClass() == null ? null : drug;
    }

    private static @Nullable String first(String told, @Nullable String mapped) {
        return told.isEmpty() ? mapped : told;
    }

    /** Reads what a map says of a drug: {@code name:}, {@code ndc:}, {@code hcpcs:} or {@code class:} and the thing itself. */
    private static @Nullable Drug drug(String value) {
        int colon = value.indexOf(':');
        String what = value.substring(0, Math.max(0, colon));
        String said = value.substring(colon + 1).strip();
        return switch (what) {
            case "name" -> new Drug(said, null, null, null, null);
            case "hcpcs" -> new Drug(null, said, null, null, null);
            case "ndc" -> new Drug(null, null, said, null, null);
            case "class" -> new Drug(null, null, null, null, drugClass(said));
            default -> null;
        };
    }

    private static @Nullable DrugClass drugClass(String word) {
        for (DrugClass each : DrugClass.values()) {
            if (each.written().equals(word)) {
                return each;
            }
        }
        return null;
    }
}
