package org.basilic.formats.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coverage: who pays.
 *
 * @param order which of several is asked first
 * @param classes numbers and names of plan and group
 */
record FhirCoverage(
        Head head,
        @Nullable String status,
        @Nullable Concept type,
        @Nullable Reference beneficiary,
        List<Reference> payors,
        List<String> classes,
        @Nullable Integer order)
        implements FhirResource {}
