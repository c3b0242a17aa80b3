package org.basilic.claim.edit;

import java.util.List;
import java.util.Map;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.ChargeMaster;
import org.basilic.claim.Contact;
import org.basilic.claim.Party;
import org.basilic.claim.RevenueCodes;
import org.basilic.claim.Site;
import org.basilic.claim.Site.SitePayer;
import org.basilic.claim.Transmission;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/** Sites of one payer, which is that of {@link AClaim}. */
final class Sites {

    private Sites() {}

    /** What a site's payer asks. */
    static Site asking(@Nullable Integer days, boolean authorisation, boolean zeroCharges, boolean ceiling) {
        SitePayer payer =
                new SitePayer("A PAYER", "00222", null, null, days, authorisation, zeroCharges, ceiling, true);
        RevenueCodes revenue = new RevenueCodes(List.of(
                new RevenueCodes.Row(null, LineKind.ADMINISTRATION, "0260", null, null),
                new RevenueCodes.Row(null, LineKind.DRUG, "0636", null, null)));
        return new Site(
                "test",
                new Transmission(
                        "S", "1", new Contact("C", "5555550123"), "R", "2", "ZZ", "1", "ZZ", "2", "1", "2", true),
                new BillingProvider(Party.organisation("B", null), null, null, null, null),
                Map.of("payer", payer),
                revenue,
                new ChargeMaster(List.of()),
                new Site.Usual("11", "13", "3", "1", "01", "A", "Y", "Y", List.of()));
    }

    static ScrubTerms terms(Site site) {
        return new ScrubTerms(null, site, null);
    }
}
