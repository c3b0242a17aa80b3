package org.basilic.formats.fhir;

/** A resource as far as it is read. */
sealed interface FhirResource
        permits FhirAdministration,
                FhirMedication,
                FhirEncounter,
                FhirCondition,
                FhirProcedure,
                FhirCoverage,
                FhirPatient,
                FhirRequest,
                FhirThing {

    /** Returns what every resource has. */
    Head head();
}
