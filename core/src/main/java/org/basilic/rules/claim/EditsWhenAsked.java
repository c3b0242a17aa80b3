package org.basilic.rules.claim;

import java.util.AbstractList;
import java.util.List;
import org.basilic.result.EditAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What the edits say of a claim, worked out when somebody asks for the first time. The claim never changes, so the answers are
 * the same whenever that is; two threads that ask at once may both work them out.
 */
public final class EditsWhenAsked extends AbstractList<EditAnswer> {

    private final Claim claim;
    private volatile @Nullable List<EditAnswer> answers;

    /** Makes the answers about this claim. */
    public EditsWhenAsked(Claim claim) {
        this.claim = claim;
    }

    private List<EditAnswer> answers() {
        List<EditAnswer> known = answers;
        if (known == null) {
            known = ClaimEdits.of(claim);
            answers = known;
        }
        return known;
    }

    @Override
    public EditAnswer get(int index) {
        return answers().get(index);
    }

    @Override
    public int size() {
        return answers().size();
    }
}
