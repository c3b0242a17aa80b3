package org.basilic.claim.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.claim.ClaimLine;
import org.basilic.reference.Threshold;

/** Pointers from the lines of a physician's claim to its diagnoses. */
final class Pointers {

    private Pointers() {}

    static void watch(Look look) {
        if (!look.professional()) {
            return;
        }
        int most = look.threshold(Threshold.POINTERS_MOST);
        int there = look.claim().diagnoses().size();
        for (ClaimLine line : look.claim().lines()) {
            List<Integer> pointers = line.pointers();
            int number = line.number();
            if (pointers.isEmpty()) {
                look.find(Edit.POINTER_NONE, number, null, "the line points to no diagnosis");
            }
            if (pointers.size() > most) {
                look.find(
                        Edit.POINTERS_TOO_MANY,
                        number,
                        null,
                        "%d pointers; %d are the most".formatted(pointers.size(), most));
            }
            Set<Integer> seen = new HashSet<>();
            for (int pointer : pointers) {
                if (pointer < 1 || pointer > there) {
                    look.find(
                            Edit.POINTER_TO_NOTHING,
                            number,
                            null,
                            "the line points to diagnosis %d of %d".formatted(pointer, there));
                } else if (!seen.add(pointer)) {
                    look.find(
                            Edit.POINTER_REPEATED,
                            number,
                            null,
                            "the line points to diagnosis %d twice".formatted(pointer));
                }
            }
        }
    }
}
