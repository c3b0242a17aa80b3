package org.basilic.formats.sending;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One file that goes out.
 *
 * @param number of the series of interchanges; names the sending in the journal
 * @param target what the file is, such as 837p: a claim may go out once in each
 * @param test whether it is a test, which counts for nothing: it may be sent again and again
 * @param content digest of what the file says, without its control numbers and times
 * @param file where it goes, for people
 */
public record Sending(
        int number,
        String target,
        boolean test,
        String content,
        LocalDateTime at,
        String file,
        List<SentClaim> claims) {

    /** Copies the list, so that nobody changes it later. */
    public Sending {
        claims = List.copyOf(claims);
    }
}
