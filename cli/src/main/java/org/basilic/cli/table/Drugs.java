package org.basilic.cli.table;

import java.util.HashMap;
import java.util.Map;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;

/** What to call each administration of an encounter: its id and its drug. */
final class Drugs {
    private final Map<String, String> byId = new HashMap<>();

    Drugs(Encounter encounter) {
        for (Administration administration : encounter.administrations()) {
            byId.put(administration.id(), administration.id() + " " + drug(administration.drug()));
        }
    }

    /** Returns the id and the drug, such as {@code a3 oxaliplatin}. */
    String of(String administration) {
        return byId.getOrDefault(administration, administration);
    }

    private static String drug(Drug drug) {
        if (drug.name() != null) {
            return drug.name();
        }
        if (drug.hcpcs() != null) {
            return drug.hcpcs();
        }
        return drug.ndc() != null ? "NDC " + drug.ndc() : "unnamed drug";
    }
}
