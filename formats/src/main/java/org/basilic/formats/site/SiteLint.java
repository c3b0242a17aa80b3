package org.basilic.formats.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.claim.ChargeMaster;
import org.basilic.claim.Clinician;
import org.basilic.claim.RevenueCodes;
import org.basilic.claim.Site;
import org.basilic.reference.DayTables;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.ProductAdministration;
import org.basilic.reference.Role;
import org.basilic.result.LineKind;

/**
 * What a site file that is in order still lacks for claims of a day.
 *
 * @param warnings what will stop claims, or probably not be meant
 * @param drugsWithoutCharge codes of drugs that the coder can report and the charge master does not have; a site stocks few of them
 * @param drugs how many such codes there are on the day
 */
public record SiteLint(List<String> warnings, List<String> drugsWithoutCharge, int drugs) {

    /** Copies the lists, so that nobody changes them later. */
    public SiteLint {
        warnings = List.copyOf(warnings);
        drugsWithoutCharge = List.copyOf(drugsWithoutCharge);
    }

    /** Looks at a site file on a day. */
    public static SiteLint of(SiteFile file, DayTables tables, LocalDate day) {
        List<String> warnings = new ArrayList<>();
        ChargeMaster charges = file.site().charges();
        Set<String> administrations = new TreeSet<>();
        for (Role role : Role.values()) {
            String code = tables.codeIfInForce(role);
            if (code != null && made(role) && charges.of(code, day) == null) {
                administrations.add(code);
            }
        }
        List<String> drugs = new ArrayList<>();
        int known = 0;
        for (DrugFacts drug : tables.drugs().rows()) {
            if (!drug.inForceOn(day)) {
                continue;
            }
            known++;
            if (charges.of(drug.hcpcs(), day) == null) {
                drugs.add(drug.hcpcs());
            } else {
                products(drug, tables, charges, day, administrations);
            }
        }
        if (!administrations.isEmpty()) {
            warnings.add("no charge on " + day + " for giving drugs: " + String.join(" ", administrations));
        }
        zeros(file, warnings);
        revenue(file, day, warnings);
        clinicians(file.site(), warnings);
        return new SiteLint(warnings, drugs.stream().sorted().toList(), known);
    }

    /** Whether the coder reports the code: the unlisted ones it only recognises. */
    private static boolean made(Role role) {
        return role != Role.THERAPEUTIC_UNLISTED && role != Role.CHEMOTHERAPY_UNLISTED;
    }

    private static void products(
            DrugFacts drug, DayTables tables, ChargeMaster charges, LocalDate day, Set<String> administrations) {
        ProductAdministration giving = tables.administrationOf(drug.hcpcs());
        if (giving == null) {
            return;
        }
        for (String code :
                giving.further() == null ? List.of(giving.first()) : List.of(giving.first(), giving.further())) {
            if (charges.of(code, day) == null) {
                administrations.add(code);
            }
        }
    }

    private static void zeros(SiteFile file, List<String> warnings) {
        Set<String> free = new TreeSet<>();
        for (ChargeMaster.Row row : file.charges()) {
            if (row.charge().signum() == 0) {
                free.add(row.code());
            }
        }
        List<String> refusing = new ArrayList<>();
        file.site().payers().forEach((key, payer) -> {
            if (!payer.zeroCharges()) {
                refusing.add(key);
            }
        });
        if (!free.isEmpty() && !refusing.isEmpty()) {
            refusing.sort(null);
            warnings.add("charges of zero, which " + String.join(", ", refusing) + " does not take: "
                    + String.join(" ", free));
        }
    }

    private static void revenue(SiteFile file, LocalDate day, List<String> warnings) {
        RevenueCodes codes = file.site().revenueCodes();
        if (codes.rows().isEmpty()) {
            warnings.add("no map of revenue codes: no hospital's claim can be made");
            return;
        }
        Set<String> without = new TreeSet<>();
        for (ChargeMaster.Row row : file.charges()) {
            if (file.site().charges().of(row.code(), day) != null && without(codes, row.code(), day)) {
                without.add(row.code());
            }
        }
        if (!without.isEmpty()) {
            warnings.add(
                    "no revenue code on " + day + ", whatever kind of line it is on: " + String.join(" ", without));
        }
    }

    private static boolean without(RevenueCodes codes, String code, LocalDate day) {
        for (LineKind kind : LineKind.values()) {
            if (codes.of(code, kind, day) != null) {
                return false;
            }
        }
        return true;
    }

    private static void clinicians(Site site, List<String> warnings) {
        boolean attending = false;
        boolean rendering = false;
        for (Clinician one : site.usual().clinicians()) {
            attending |= one.role() == Clinician.Role.ATTENDING;
            rendering |= one.role() == Clinician.Role.RENDERING;
        }
        if (!attending && !rendering) {
            warnings.add("no usual clinician: every registration must name its own");
        }
    }
}
