package org.basilic.remittance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The acknowledgement of one group that we sent (999).
 *
 * @param group control number of our group (AK102)
 * @param verdict null where it could not be read
 * @param included transactions that our trailer counts
 * @param received transactions that arrived
 * @param accepted transactions that were taken
 * @param codes why the group was refused as a whole (AK905 and later)
 */
public record GroupAnswer(
        @Nullable String group,
        @Nullable Verdict verdict,
        @Nullable Integer included,
        @Nullable Integer received,
        @Nullable Integer accepted,
        List<String> codes)
        implements Answer {

    /** Copies the list, so that nobody changes it later. */
    public GroupAnswer {
        codes = List.copyOf(codes);
    }

    @Override
    public void to(AnswerTaker taker) {
        taker.take(this);
    }
}
