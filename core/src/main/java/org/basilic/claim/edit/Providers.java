package org.basilic.claim.edit;

import java.util.Locale;
import java.util.regex.Pattern;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.Clinician;
import org.basilic.claim.Clinician.Role;
import org.basilic.claim.Npi;

/** Who bills and who treated: their numbers. The numbers themselves are not told. */
final class Providers {

    private static final Pattern TAX_ID = Pattern.compile("[0-9]{9}");

    private Providers() {}

    static void watch(Look look) {
        BillingProvider billing = look.claim().billing();
        String npi = billing.npi();
        if (npi == null) {
            look.find(Edit.BILLING_NPI_MISSING, "the billing provider has no NPI");
        } else if (!Npi.sound(npi)) {
            look.find(Edit.BILLING_NPI_INVALID, "the billing provider's NPI " + trouble(npi));
        }
        String tax = billing.taxId();
        if (tax == null || !TAX_ID.matcher(tax).matches()) {
            look.find(
                    Edit.BILLING_TAX_ID,
                    tax == null
                            ? "the billing provider has no tax number"
                            : "the billing provider's tax number is not nine digits");
        }
        boolean attended = false;
        for (Clinician clinician : look.claim().clinicians()) {
            attended |= clinician.role() == Role.ATTENDING;
            clinician(clinician, look);
        }
        if (!attended && !look.professional()) {
            look.find(Edit.ATTENDING_MISSING, "the claim names nobody who attended the patient");
        }
    }

    private static void clinician(Clinician clinician, Look look) {
        String role = clinician.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String npi = clinician.npi();
        if (npi == null) {
            look.find(Edit.CLINICIAN_NPI_MISSING, "no NPI in the role %s".formatted(role));
        } else if (!Npi.sound(npi)) {
            look.find(Edit.CLINICIAN_NPI_INVALID, "in the role %s the NPI %s".formatted(role, trouble(npi)));
        }
    }

    private static String trouble(String npi) {
        boolean digits = npi.chars().allMatch(c -> c >= '0' && c <= '9');
        return npi.length() == 10 && digits ? "does not prove itself" : "is not ten digits";
    }
}
