package org.basilic.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit by one patient in which drugs or fluids were given. Documentation only; nothing here is a billing decision.
 *
 * @param payer id of a policy; the national default when null
 * @param dateOfService needed only when no administration carries a clock time and the visit no arrival
 * @param timeZone when given, durations are true elapsed time across a daylight-saving change
 * @param openPoints what the reading of the record left for a person; empty for a record told by hand
 * @param primaryReason id of the administration that was the key reason for the visit
 */
public record Encounter(
        String id,
        Setting setting,
        @Nullable String placeOfService,
        @Nullable String payer,
        @Nullable LocalDate dateOfService,
        @Nullable ZoneId timeZone,
        @Nullable Patient patient,
        @Nullable Visit visit,
        @Nullable String primaryReason,
        List<Diagnosis> diagnoses,
        List<Access> accesses,
        List<Administration> administrations,
        List<Service> services,
        @Nullable Program340B program340B,
        List<OpenPoint> openPoints) {

    /** Copies the lists, so that nobody changes them later. */
    public Encounter {
        diagnoses = List.copyOf(diagnoses);
        accesses = List.copyOf(accesses);
        administrations = List.copyOf(administrations);
        services = List.copyOf(services);
        openPoints = List.copyOf(openPoints);
    }

    /** Returns the encounter with other administrations. */
    public Encounter withAdministrations(List<Administration> newAdministrations) {
        return new Encounter(
                id,
                setting,
                placeOfService,
                payer,
                dateOfService,
                timeZone,
                patient,
                visit,
                primaryReason,
                diagnoses,
                accesses,
                newAdministrations,
                services,
                program340B,
                openPoints);
    }

    /** Returns the encounter with other open points. */
    public Encounter withOpenPoints(List<OpenPoint> newOpenPoints) {
        return new Encounter(
                id,
                setting,
                placeOfService,
                payer,
                dateOfService,
                timeZone,
                patient,
                visit,
                primaryReason,
                diagnoses,
                accesses,
                administrations,
                services,
                program340B,
                newOpenPoints);
    }

    /** Returns the encounter with its place among the visits of the day. */
    public Encounter withVisit(@Nullable Visit newVisit) {
        return new Encounter(
                id,
                setting,
                placeOfService,
                payer,
                dateOfService,
                timeZone,
                patient,
                newVisit,
                primaryReason,
                diagnoses,
                accesses,
                administrations,
                services,
                program340B,
                openPoints);
    }
}
