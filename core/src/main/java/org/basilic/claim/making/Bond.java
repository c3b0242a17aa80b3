package org.basilic.claim.making;

import java.util.ArrayList;
import java.util.List;
import org.basilic.reference.DayTables;
import org.basilic.result.LineKind;

/** What keeps lines on one claim, the weakest first: where a claim is too small for the one, the next still holds. */
enum Bond {
    /** A code that stands only beside a parent, and its parents. */
    PARENT,
    /** A drug and the administration that it was given by. */
    ADMINISTRATION,
    /** A drug and what was discarded of it. */
    WASTE;

    /** Returns the lines in groups that this bond and the stronger ones hold together, in the order of their first lines. */
    List<List<Draft>> groups(List<Draft> drafts, DayTables tables) {
        int[] group = new int[drafts.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int k = 0; k < i; k++) {
                if (group[k] != group[i] && holds(drafts.get(i), drafts.get(k), tables)) {
                    join(group, group[i], group[k]);
                }
            }
        }
        List<List<Draft>> groups = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            List<Draft> members = new ArrayList<>();
            for (int k = i; k < group.length; k++) {
                if (group[k] == i && group[i] == i) {
                    members.add(drafts.get(k));
                }
            }
            if (!members.isEmpty()) {
                groups.add(members);
            }
        }
        return groups;
    }

    /** Names a group by its first line. */
    private static void join(int[] group, int one, int other) {
        int first = Math.min(one, other);
        for (int i = 0; i < group.length; i++) {
            if (group[i] == one || group[i] == other) {
                group[i] = first;
            }
        }
    }

    private boolean holds(Draft one, Draft other, DayTables tables) {
        return switch (this) {
            case PARENT -> child(one, other, tables) || child(other, one, tables) || given(one, other);
            case ADMINISTRATION -> given(one, other);
            case WASTE -> discarded(one, other);
        };
    }

    private static boolean child(Draft addOn, Draft parent, DayTables tables) {
        return tables.parentsOf(addOn.coded().code()).contains(parent.coded().code());
    }

    private static boolean given(Draft one, Draft other) {
        LineKind its = other.coded().kind();
        LineKind kind = one.coded().kind();
        boolean drugAndAdministration = (kind == LineKind.ADMINISTRATION && its == LineKind.DRUG)
                || (kind == LineKind.DRUG && its == LineKind.ADMINISTRATION);
        return discarded(one, other) || (drugAndAdministration && Order.together(one, other));
    }

    private static boolean discarded(Draft one, Draft other) {
        LineKind its = other.coded().kind();
        LineKind kind = one.coded().kind();
        boolean drugAndWaste =
                (kind == LineKind.WASTE && its == LineKind.DRUG) || (kind == LineKind.DRUG && its == LineKind.WASTE);
        return drugAndWaste && Order.sameDrug(one, other) && Order.together(one, other);
    }
}
