package org.basilic.formats.json;

import java.io.IOException;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;

/** A drug, in JSON. */
final class DrugJson {

    private static final Shape SHAPE = Shape.of(Key.NAME, Key.HCPCS, Key.NDC, Key.RXNORM, Key.CLASS);
    private static final Words<DrugClass> DRUG_CLASSES = Words.of(DrugClass.values());

    private DrugJson() {}

    static Drug read(Cursor in) throws IOException {
        String name = null;
        String hcpcs = null;
        String ndc = null;
        String rxnorm = null;
        DrugClass drugClass = null;
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case NAME -> name = in.text();
                    case HCPCS -> hcpcs = in.text();
                    case NDC -> ndc = in.text();
                    case RXNORM -> rxnorm = in.text();
                    case CLASS -> drugClass = in.word(DRUG_CLASSES);
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Drug(name, hcpcs, ndc, rxnorm, drugClass);
    }

    static void write(Drug drug, Properties out) throws IOException {
        out.text(Key.NAME, drug.name());
        out.text(Key.HCPCS, drug.hcpcs());
        out.text(Key.NDC, drug.ndc());
        out.text(Key.RXNORM, drug.rxnorm());
        out.word(Key.CLASS, drug.drugClass());
    }
}
