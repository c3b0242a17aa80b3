package org.basilic.formats.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Medication: what a drug is, and what a bag was made of. */
record FhirMedication(
        Head head, @Nullable Concept code, @Nullable Ratio amount, List<Ingredient> ingredients)
        implements FhirResource {

    /**
     * What is in it.
     *
     * @param active false for what only carries the rest
     * @param strength how much of it in how much of the whole
     */
    record Ingredient(
            @Nullable Concept concept,
            @Nullable Reference reference,
            @Nullable Boolean active,
            @Nullable Ratio strength) {}
}
