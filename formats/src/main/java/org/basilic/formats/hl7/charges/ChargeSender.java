package org.basilic.formats.hl7.charges;

import org.basilic.claim.Site;

/**
 * Who sends charges to whom, as the header of a message says it.
 *
 * @param receivingApplication and receivingFacility: empty where the interface goes to one system only
 * @param test whether the messages are a test, which no receiver may post
 */
public record ChargeSender(
        String sendingApplication,
        String sendingFacility,
        String receivingApplication,
        String receivingFacility,
        boolean test) {

    /** Returns what a site says of itself. */
    public static ChargeSender of(Site site) {
        return new ChargeSender(
                "BASILIC", site.id(), "", "", site.transmission().test());
    }
}
