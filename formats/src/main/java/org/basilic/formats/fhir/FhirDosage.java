package org.basilic.formats.fhir;

import org.jspecify.annotations.Nullable;

/** How it was given, and how much. */
record FhirDosage(
        @Nullable Concept route,
        @Nullable Concept site,
        @Nullable Concept method,
        @Nullable Measured dose,
        @Nullable Measured rate,
        @Nullable Ratio rateRatio) {}
