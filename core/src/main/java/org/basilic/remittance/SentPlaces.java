package org.basilic.remittance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which claim and line stand at a place of the files that we sent; a place alone is what an acknowledgement names. */
public interface SentPlaces {

    /**
     * A claim, or a line of it.
     *
     * @param claim our number of the claim
     * @param line its number; 0 for the claim itself
     */
    record Place(String claim, int line) {}

    /** No file of ours. */
    SentPlaces NONE = new SentPlaces() {
        @Override
        public @Nullable Place at(@Nullable String group, @Nullable String transaction, int segment) {
            return null;
        }

        @Override
        public List<String> claims(@Nullable String group, @Nullable String transaction) {
            return List.of();
        }
    };

    /**
     * Returns what stands at a place, or null where no claim does or the file is not known.
     *
     * @param group control number of our group
     * @param transaction control number of our transaction
     * @param segment place within the transaction, its first segment being 1
     */
    @Nullable
    Place at(@Nullable String group, @Nullable String transaction, int segment);

    /** Returns the numbers of all claims of a transaction, in order; none where the file is not known. */
    List<String> claims(@Nullable String group, @Nullable String transaction);

    /** Returns the numbers of all claims of an interchange, in order; none where the file is not known. */
    default List<String> claims(@Nullable String interchange) {
        return List.of();
    }
}
