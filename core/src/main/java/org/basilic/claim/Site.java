package org.basilic.claim;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a site says of itself once for all its claims.
 *
 * @param id short name of the site; part of no claim
 * @param payers by key, as registrations name them
 * @param usual what a claim says where registration says nothing
 */
public record Site(
        String id,
        Transmission transmission,
        BillingProvider billing,
        Map<String, SitePayer> payers,
        RevenueCodes revenueCodes,
        ChargeMaster charges,
        Usual usual) {

    /** Copies the map, so that nobody changes it later. */
    public Site {
        payers = Map.copyOf(payers);
    }

    /**
     * A payer as the site's receiver knows it.
     *
     * @param filing claim filing indicator
     * @param timelyFilingDays days after the service within which a claim must arrive; null where not known
     * @param priorAuthorization whether drugs need one
     * @param zeroCharges whether a line without charge is taken
     * @param dollarCeiling whether the ceiling of Part B claims holds (99,999.99)
     * @param medicare whether the rules of Medicare hold
     */
    public record SitePayer(
            String name,
            String payerId,
            @Nullable String filing,
            @Nullable PostalAddress address,
            @Nullable Integer timelyFilingDays,
            boolean priorAuthorization,
            boolean zeroCharges,
            boolean dollarCeiling,
            boolean medicare) {}

    /** What is usual at the site. */
    public record Usual(
            String placeOfService,
            String facilityType,
            String admissionType,
            String admissionSource,
            String patientStatus,
            String assignment,
            String benefits,
            String release,
            List<Clinician> clinicians) {

        /** Copies the list, so that nobody changes it later. */
        public Usual {
            clinicians = List.copyOf(clinicians);
        }
    }
}
