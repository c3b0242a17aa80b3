package org.basilic.formats.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MedicationAdministration: something given, held or left out.
 *
 * @param moment {@code effectiveDateTime}
 * @param reasons what tells what it was for
 * @param altered whether it has a modifier extension, which may turn its meaning around
 */
record FhirAdministration(
        Head head,
        String status,
        @Nullable Concept medication,
        @Nullable Reference medicationReference,
        @Nullable Reference subject,
        @Nullable Reference context,
        @Nullable String moment,
        @Nullable Period period,
        List<Reference> partOf,
        @Nullable Reference request,
        List<Reference> devices,
        List<Concept> reasons,
        @Nullable FhirDosage dosage,
        @Nullable Measured wasted,
        boolean altered)
        implements FhirResource {}
