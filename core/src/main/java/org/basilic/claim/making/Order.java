package org.basilic.claim.making;

import java.util.ArrayList;
import java.util.List;
import org.basilic.result.LineKind;

/** The order of a claim's lines: a drug behind the administration that it was given by, what was discarded behind its drug. */
final class Order {

    private final List<Draft> from;
    private final List<Draft> ordered;

    private Order(List<Draft> from) {
        this.from = from;
        this.ordered = new ArrayList<>(from.size());
    }

    /** Returns the lines in order; what belongs nowhere stays where the coded result has it. */
    static List<Draft> of(List<Draft> drafts) {
        Order order = new Order(drafts);
        for (Draft draft : drafts) {
            order.place(draft);
        }
        return order.ordered;
    }

    private void place(Draft draft) {
        if (ordered.contains(draft)) {
            return;
        }
        ordered.add(draft);
        LineKind kind = draft.coded().kind();
        for (Draft other : from) {
            LineKind its = other.coded().kind();
            boolean drugOf = kind == LineKind.ADMINISTRATION && its == LineKind.DRUG;
            boolean wasteOf = kind == LineKind.DRUG && its == LineKind.WASTE && sameDrug(draft, other);
            if ((drugOf || wasteOf) && together(draft, other)) {
                place(other);
            }
        }
    }

    /** Whether the lines stand for one administration at least. */
    static boolean together(Draft one, Draft other) {
        for (String administration : one.coded().administrations()) {
            if (other.coded().administrations().contains(administration)) {
                return true;
            }
        }
        return false;
    }

    static boolean sameDrug(Draft one, Draft other) {
        return one.coded().code().equals(other.coded().code());
    }
}
