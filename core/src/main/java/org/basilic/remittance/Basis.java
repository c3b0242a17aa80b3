package org.basilic.remittance;

import java.time.LocalDate;
import org.basilic.claim.Claim;
import org.basilic.claim.Site;
import org.basilic.claim.Site.SitePayer;
import org.basilic.reference.DayTables;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What answers are looked at by.
 *
 * @param site null where none is given: no time for filing is known then
 * @param foresight of the visits that were coded; empty where none are given
 * @param asOf the day from which days left are counted; null counts none
 */
public record Basis(
        Reference reference,
        @Nullable Site site,
        Foresight foresight,
        @Nullable LocalDate asOf) {

    private static final String UNKNOWN = "payer not named";

    /** Returns the tables of a day, or null outside the days that they cover. */
    @Nullable
    DayTables tables(@Nullable LocalDate day) {
        return day != null && reference.covers(day) ? reference.on(day) : null;
    }

    /** Returns the payer in the site file, by the claim's number of the payer, else by what the payment says. */
    @Nullable
    SitePayer payer(@Nullable Claim claim, Remittance payment) {
        if (site == null) {
            return null;
        }
        String ofClaim = claim == null ? null : claim.coverage().payerId();
        SitePayer found = null;
        for (SitePayer each : site.payers().values()) {
            if (each.payerId().equals(ofClaim)) {
                return each;
            }
            if (each.payerId().equals(payment.payerId()) || each.name().equals(payment.payer())) {
                found = found == null || each.name().compareTo(found.name()) < 0 ? each : found;
            }
        }
        return ofClaim == null ? found : null;
    }

    /** Returns the name of the payer as the site, else the payment, else the claim tells it. */
    String payerName(@Nullable Claim claim, Remittance payment) {
        SitePayer known = payer(claim, payment);
        if (known != null) {
            return known.name();
        }
        if (payment.payer() != null) {
            return payment.payer();
        }
        if (payment.payerId() != null) {
            return payment.payerId();
        }
        String told = claim == null ? null : claim.coverage().payerName();
        return told == null ? UNKNOWN : told;
    }
}
