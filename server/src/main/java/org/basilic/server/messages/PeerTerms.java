package org.basilic.server.messages;

import org.basilic.formats.hl7.AckCode;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with one peer, since systems differ in what they make of an answer.
 *
 * @param strictIds whether a control id that another message had is refused; otherwise that message is kept and flagged
 * @param strictOrder whether those behind a message that cannot be applied wait until it can
 * @param held AA, AE or AR to a message that is kept and held for a person, since nothing can be made of it
 * @param refused AE or AR to a message that is not kept and never will be
 * @param notNow AE or AR to a message that could not be kept now; null for none, and the connection is closed
 */
record PeerTerms(
        boolean strictIds,
        boolean strictOrder,
        AckCode held,
        AckCode refused,
        @Nullable AckCode notNow) {

    /** What holds unless somebody agreed otherwise. */
    static final PeerTerms USUAL = new PeerTerms(false, false, AckCode.AE, AckCode.AR, AckCode.AE);
}
