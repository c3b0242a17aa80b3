package org.basilic.formats.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encounter: a visit. */
record FhirEncounter(
        Head head,
        @Nullable String status,
        @Nullable Coding registeredAs,
        List<Registered> before,
        @Nullable Period period,
        @Nullable Reference subject,
        List<Reference> locations,
        @Nullable Reference provider,
        List<Ranked> diagnoses)
        implements FhirResource {

    /** How the patient was registered, and from when to when. */
    record Registered(
            @Nullable Coding registeredAs, @Nullable Period period) {}

    /**
     * A diagnosis of the visit.
     *
     * @param use what the diagnosis is for, such as billing
     */
    record Ranked(
            @Nullable Reference condition,
            @Nullable Concept use,
            @Nullable Integer rank) {}
}
