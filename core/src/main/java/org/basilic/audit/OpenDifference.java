package org.basilic.audit;

import java.util.List;

/**
 * A difference that cannot be judged yet: a question of the record decides it. It counts as no error.
 *
 * @param difference what it would be if the answer changed nothing
 * @param questions whose answers decide
 */
public record OpenDifference(Discrepancy difference, List<String> questions) {

    /** Copies the list, so that nobody changes it later. */
    public OpenDifference {
        questions = List.copyOf(questions);
    }
}
