package org.basilic.formats.fhir;

/** MedicationRequest: the order, which tells what belongs together. */
record FhirRequest(Head head) implements FhirResource {}
