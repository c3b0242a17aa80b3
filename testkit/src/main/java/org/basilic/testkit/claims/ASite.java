package org.basilic.testkit.claims;

import java.util.List;
import java.util.Map;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.ChargeMaster;
import org.basilic.claim.Clinician;
import org.basilic.claim.Clinician.Role;
import org.basilic.claim.Contact;
import org.basilic.claim.Party;
import org.basilic.claim.PostalAddress;
import org.basilic.claim.RevenueCodes;
import org.basilic.claim.Site;
import org.basilic.claim.Site.SitePayer;
import org.basilic.claim.Transmission;
import org.basilic.result.LineKind;

/** An invented site that bills as a hospital and as an office. */
public final class ASite {

    /** Key of the payer of Medicare's hospital claims. */
    public static final String MEDICARE_A = "medicare-a";

    /** Key of the payer of Medicare's professional claims, where the ceiling holds. */
    public static final String MEDICARE_B = "medicare-b";

    /** Key of a commercial payer, which takes lines without charge. */
    public static final String COMMERCIAL = "commercial";

    /** Times the standard charges of drugs. */
    private static final int DEAR = 300;

    private static final Site STANDARD = of(StandardCharges.master());

    private ASite() {}

    /** Returns the site, with a charge on every day for every code that a random visit can earn. */
    public static Site standard() {
        return STANDARD;
    }

    /** Returns the site with another charge master. */
    public static Site of(ChargeMaster charges) {
        return of(charges, revenueCodes());
    }

    /** Returns the site with another charge master and another map of revenue codes. */
    public static Site of(ChargeMaster charges, RevenueCodes revenueCodes) {
        return new Site("invented", transmission(), billing(), payers(), revenueCodes, charges, usual());
    }

    /** Returns a site whose drugs are so dear that many professional claims of Medicare are above the ceiling. */
    public static Site dear() {
        return of(StandardCharges.master(DEAR));
    }

    private static Transmission transmission() {
        return new Transmission(
                "WILLOW CREEK INFUSION",
                "WCI0001",
                new Contact("BILLING OFFICE", "5555550123"),
                "EXAMPLE CLEARINGHOUSE",
                "ECH0002",
                "ZZ",
                "WCI0001",
                "ZZ",
                "ECH0002",
                "WCI0001",
                "ECH0002",
                true);
    }

    private static BillingProvider billing() {
        return new BillingProvider(
                Party.organisation(
                        "WILLOW CREEK INFUSION",
                        new PostalAddress("100 INVENTED WAY", "SUITE 4", "SPRINGFIELD", "IL", "627010001")),
                "1234567893",
                "987654321",
                "261QX0200X",
                new Contact("BILLING OFFICE", "5555550123"));
    }

    private static Map<String, SitePayer> payers() {
        PostalAddress address = new PostalAddress("PO BOX 1", null, "SPRINGFIELD", "IL", "627050001");
        return Map.of(
                MEDICARE_A,
                new SitePayer("EXAMPLE MEDICARE A", "00111", "MA", address, 365, false, false, false, true),
                MEDICARE_B,
                new SitePayer("EXAMPLE MEDICARE B", "00222", "MB", address, 365, false, false, true, true),
                COMMERCIAL,
                new SitePayer("EXAMPLE HEALTH PLAN", "EXHP1", "CI", null, 90, true, true, false, false));
    }

    private static RevenueCodes revenueCodes() {
        return new RevenueCodes(List.of(
                code("96413", "0335"),
                code("96415", "0335"),
                code("99284", "0450"),
                kind(LineKind.ADMINISTRATION, "0260"),
                kind(LineKind.DRUG, "0636"),
                kind(LineKind.WASTE, "0636"),
                kind(LineKind.SERVICE, "0510")));
    }

    private static RevenueCodes.Row code(String code, String revenue) {
        return new RevenueCodes.Row(code, null, revenue, null, null);
    }

    private static RevenueCodes.Row kind(LineKind kind, String revenue) {
        return new RevenueCodes.Row(null, kind, revenue, null, null);
    }

    private static Site.Usual usual() {
        return new Site.Usual(
                "11",
                "13",
                "3",
                "1",
                "01",
                "A",
                "Y",
                "Y",
                List.of(
                        clinician(Role.ATTENDING, "ORTEGA", "MARIA", "1999999919"),
                        clinician(Role.RENDERING, "ORTEGA", "MARIA", "1999999919")));
    }

    private static Clinician clinician(Role role, String last, String first, String npi) {
        return new Clinician(role, new Party(last, first, null, null, null), npi, "207RH0003X");
    }
}
