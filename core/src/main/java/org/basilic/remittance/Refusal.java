package org.basilic.remittance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not taken, or taken with errors, before anybody judged it.
 *
 * @param by which answer says so
 * @param claim our number of the claim; null where no claim in particular is meant or known
 * @param line number of our line; null for a claim or more
 * @param place what is meant, in the words of the answer: a segment with its place, a group, a code of ours
 * @param codes why, as they are written
 * @param claims all claims that are refused with it; none where one or none in particular is
 * @param refused false where it was taken with errors
 */
public record Refusal(
        By by,
        @Nullable String claim,
        @Nullable Integer line,
        String place,
        List<String> codes,
        List<String> claims,
        boolean refused) {

    /** The answers that refuse. */
    public enum By {
        /** Acknowledgement of an interchange. */
        TA1,
        /** Acknowledgement of a group and its transactions. */
        ACK999,
        /** Acknowledgement of claims. */
        CA277
    }

    /** Copies the lists, so that nobody changes them later. */
    public Refusal {
        codes = List.copyOf(codes);
        claims = List.copyOf(claims);
    }
}
