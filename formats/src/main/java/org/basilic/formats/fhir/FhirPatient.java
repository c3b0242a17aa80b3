package org.basilic.formats.fhir;

import org.jspecify.annotations.Nullable;

/** Patient, as far as coding needs one: never a name or an address. */
record FhirPatient(
        Head head, @Nullable String birthDate, @Nullable String gender) implements FhirResource {}
