package org.basilic.claim.making;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.Clinician;
import org.basilic.claim.Clinician.Role;
import org.jspecify.annotations.Nullable;

/** Who bills, and who treated. */
final class Providers {

    private static final Set<Role> PROFESSIONAL =
            EnumSet.of(Role.RENDERING, Role.ORDERING, Role.REFERRING, Role.SUPERVISING, Role.SERVICE_FACILITY);
    private static final Set<Role> INSTITUTIONAL =
            EnumSet.of(Role.ATTENDING, Role.OPERATING, Role.RENDERING, Role.REFERRING, Role.SERVICE_FACILITY);

    private Providers() {}

    /** Looks for what a billing provider must have. */
    static void check(BillingProvider billing, Found found) {
        if (RegistrationCheck.empty(billing.npi())) {
            found.add("site.billing.npi", ClaimProblemCode.NO_NPI, "none", "ten digits");
        }
        if (RegistrationCheck.empty(billing.taxId())) {
            found.add("site.billing.taxId", ClaimProblemCode.NO_TAX_ID, "none", "nine digits");
        }
        if (billing.party().address() == null) {
            found.add("site.billing.address", ClaimProblemCode.NO_ADDRESS, "none", "an address");
        }
    }

    /**
     * Returns the clinicians that the claim names, by role: the registration's, and for roles that it does not fill the site's
     * usual ones. Roles that the claim has no place for are left off.
     */
    static List<Clinician> of(ClaimForm form, List<Clinician> registered, List<Clinician> usual, Found found) {
        Set<Role> places = form == ClaimForm.PROFESSIONAL ? PROFESSIONAL : INSTITUTIONAL;
        List<Clinician> named = new ArrayList<>();
        for (Role role : places) {
            Clinician one = first(role, registered);
            one = one == null ? first(role, usual) : one;
            if (one == null || (form == ClaimForm.INSTITUTIONAL && attends(one, named))) {
                continue;
            }
            named.add(one);
            if (RegistrationCheck.empty(one.npi()) && role != Role.SERVICE_FACILITY) {
                found.add(
                        "clinicians." + role.name().toLowerCase(Locale.ROOT),
                        ClaimProblemCode.NO_NPI,
                        "none",
                        "ten digits");
            }
        }
        if (form == ClaimForm.INSTITUTIONAL && first(Role.ATTENDING, named) == null) {
            found.add("clinicians.attending", ClaimProblemCode.NO_ATTENDING, "none", "who attended");
        }
        return named;
    }

    /** A hospital's claim names who rendered only where that is another one than who attended. */
    private static boolean attends(Clinician one, List<Clinician> named) {
        Clinician attending = first(Role.ATTENDING, named);
        String npi = one.npi();
        return one.role() == Role.RENDERING && attending != null && npi != null && npi.equals(attending.npi());
    }

    private static @Nullable Clinician first(Role role, List<Clinician> among) {
        for (Clinician one : among) {
            if (one.role() == role) {
                return one;
            }
        }
        return null;
    }
}
