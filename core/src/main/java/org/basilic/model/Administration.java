package org.basilic.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One drug or fluid given once: an entry of the medication record. Times are local wall-clock time as charted; null
 * means not charted, never zero or false.
 *
 * @param access id of the access; for an injection the body site
 * @param minutes documented running time where a stop, or any clock time, is missing
 * @param mixture administrations with one mixture id ran from one bag or syringe
 * @param continuouslyAttended a clinician injected and stayed throughout
 * @param order parts of one ordered dose share it
 * @param evidence where its facts were read; empty for a record told by hand
 */
public record Administration(
        String id,
        Drug drug,
        @Nullable Purpose purpose,
        Route route,
        @Nullable String access,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime stop,
        @Nullable Integer minutes,
        List<Pause> pauses,
        @Nullable TimeEvidence timeEvidence,
        @Nullable Quantity rate,
        @Nullable Quantity volume,
        @Nullable Quantity dose,
        @Nullable String mixture,
        @Nullable Boolean continuouslyAttended,
        @Nullable Boolean counselled,
        @Nullable Integer lesions,
        @Nullable Boolean ordered,
        @Nullable String order,
        @Nullable AccessProcedure accessProcedure,
        @Nullable Pump pump,
        @Nullable PumpSupplier pumpSuppliedBy,
        @Nullable Boolean continuesAfterVisit,
        @Nullable Discontinued discontinued,
        List<Container> containers,
        @Nullable Quantity wasted,
        @Nullable Supplier suppliedBy,
        @Nullable Boolean acquired340B,
        List<String> diagnoses,
        List<Evidence> evidence) {

    /** Copies the lists, so that nobody changes them later. */
    public Administration {
        pauses = List.copyOf(pauses);
        containers = List.copyOf(containers);
        diagnoses = List.copyOf(diagnoses);
        evidence = List.copyOf(evidence);
    }

    /** Returns the administration with other times of running. */
    public Administration withRun(
            @Nullable LocalDateTime newStart,
            @Nullable LocalDateTime newStop,
            List<Pause> newPauses,
            @Nullable TimeEvidence newTimeEvidence) {
        return new Administration(
                id,
                drug,
                purpose,
                route,
                access,
                newStart,
                newStop,
                minutes,
                newPauses,
                newTimeEvidence,
                rate,
                volume,
                dose,
                mixture,
                continuouslyAttended,
                counselled,
                lesions,
                ordered,
                order,
                accessProcedure,
                pump,
                pumpSuppliedBy,
                continuesAfterVisit,
                discontinued,
                containers,
                wasted,
                suppliedBy,
                acquired340B,
                diagnoses,
                evidence);
    }

    /** Returns the administration with other evidence. */
    public Administration withEvidence(List<Evidence> newEvidence) {
        return new Administration(
                id,
                drug,
                purpose,
                route,
                access,
                start,
                stop,
                minutes,
                pauses,
                timeEvidence,
                rate,
                volume,
                dose,
                mixture,
                continuouslyAttended,
                counselled,
                lesions,
                ordered,
                order,
                accessProcedure,
                pump,
                pumpSuppliedBy,
                continuesAfterVisit,
                discontinued,
                containers,
                wasted,
                suppliedBy,
                acquired340B,
                diagnoses,
                newEvidence);
    }
}
