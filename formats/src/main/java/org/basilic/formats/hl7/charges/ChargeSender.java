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

    /**
     * Returns what a site says of itself; the receiver is left open, as on an interface that goes to one system only.
     *
     * @param test whether it is a test, be it that the site is one or that somebody asked for one
     */
    public static ChargeSender of(Site site, boolean test) {
        return new ChargeSender("BASILIC", site.id(), "", "", test);
    }
}
