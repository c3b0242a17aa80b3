package org.basilic.posting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.basilic.posting.Posting.Kind;

/**
 * The charges of one visit that stand: posted, and not taken back. Charges less credits are their sum at any time, since a
 * credit only ever takes back one of them whole.
 */
public final class VisitPostings {

    private final Map<Long, PostedCharge> standing = new LinkedHashMap<>();

    /**
     * Takes in what was posted.
     *
     * @throws IllegalStateException if a charge has a number that stands, or a credit takes back what does not stand as it is
     */
    public void posted(Posting posting) {
        if (posting.kind() == Kind.CHARGE) {
            if (standing.putIfAbsent(posting.transaction(), posting.charge()) != null) {
                throw new IllegalStateException("charge " + posting.transaction() + " is posted twice");
            }
        } else if (!standing.remove(posting.transaction(), posting.charge())) {
            throw new IllegalStateException("a credit takes back charge " + posting.transaction()
                    + ", which does not stand as the credit has it");
        }
    }

    /** Returns the charges that stand, in the order in which they were posted. */
    public Collection<PostedCharge> standing() {
        return List.copyOf(standing.values());
    }

    /**
     * Returns what must be posted so that these charges stand, and no others: credits of those that no longer do, in the order
     * in which they were posted, then what is new, in its order. Charges that stay are not touched. Nothing is taken in yet.
     *
     * @param numbers gives each new charge a number of its own
     */
    public List<Posting> change(List<PostedCharge> wanted, LongSupplier numbers) {
        List<PostedCharge> left = new ArrayList<>(wanted);
        List<Posting> change = new ArrayList<>();
        for (Map.Entry<Long, PostedCharge> one : standing.entrySet()) {
            if (!left.remove(one.getValue())) {
                change.add(new Posting(Kind.CREDIT, one.getKey(), one.getValue()));
            }
        }
        for (PostedCharge charge : left) {
            change.add(new Posting(Kind.CHARGE, numbers.getAsLong(), charge));
        }
        return change;
    }
}
