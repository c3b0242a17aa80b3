package org.basilic.formats.fhir;

import org.jspecify.annotations.Nullable;

/** Procedure: another service. */
record FhirProcedure(
        Head head,
        @Nullable String status,
        @Nullable Concept code,
        @Nullable Reference subject,
        @Nullable Reference encounter)
        implements FhirResource {}
