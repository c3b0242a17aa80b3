package org.basilic.cli.claim;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.sending.SentClaim;
import org.basilic.model.Setting;

/** What one call writes: a file of one form, to which visits are added one by one. */
public interface ClaimTarget extends Closeable {

    /**
     * What became of a visit.
     *
     * @param refusals why nothing of it was written, each with its place; empty when all of it was
     * @param notices what was written otherwise than it was told, such as a sign that the form cannot carry
     */
    record Written(List<String> refusals, List<String> notices) {

        /** Copies the lists, so that nobody changes them later. */
        public Written {
            refusals = List.copyOf(refusals);
            notices = List.copyOf(notices);
        }
    }

    /** Whether visits of the setting go out in this form. */
    boolean takes(Setting setting);

    /** Whether a claim that was sent once needs a frequency of 7 or 8 to go out again. */
    default boolean once() {
        return true;
    }

    /** Whether a visit that supports no line any more is something to write, since lines of it may have gone out before. */
    default boolean takesNothing() {
        return false;
    }

    /** Adds all claims of a visit, or none of them. */
    Written write(ClaimedVisit visit) throws IOException;

    /** Returns the claims of a visit as the journal keeps them. */
    List<SentClaim> sent(ClaimedVisit visit);

    /** Whether anything was written. */
    boolean begun();

    /** Writes what ends the file; the stream stays open. */
    void finish() throws IOException;

    /** Is told that the file is out, whole. */
    default void handedOver() throws IOException {
        // Most forms remember nothing of their own.
    }

    /** Lets go of what the target holds; not of the stream. */
    @Override
    default void close() throws IOException {
        // Most forms hold nothing.
    }

    /** Returns the number under which the file goes out. Asked for after {@link #finish()}. */
    int number() throws IOException;

    /** Returns a digest of what the file says, without control numbers and times. Asked for once, after {@link #finish()}. */
    String content();
}
