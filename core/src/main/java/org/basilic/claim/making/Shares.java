package org.basilic.claim.making;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Units shared out over claims with so much room each. */
final class Shares {

    private Shares() {}

    /**
     * Returns a share of at least one for each claim, all different where that is possible, as large as fits in the first ones; null
     * where the room is too small, or there are fewer units than claims.
     *
     * @param rooms how many units each claim holds
     */
    static int @Nullable [] of(int units, int[] rooms) {
        Integer[] widest = new Integer[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            widest[i] = i;
        }
        Arrays.sort(widest, Comparator.comparingInt((Integer i) -> -rooms[i]));
        int[] different = descending(units, rooms, widest, true);
        return different != null ? different : descending(units, rooms, widest, false);
    }

    private static int @Nullable [] descending(int units, int[] rooms, Integer[] widest, boolean different) {
        int[] shares = new int[rooms.length];
        int sum = 0;
        int before = Integer.MAX_VALUE;
        for (int i : widest) {
            shares[i] = Math.min(rooms[i], different ? before - 1 : before);
            before = shares[i];
            sum += shares[i];
        }
        int excess = sum - units;
        if (excess < 0 || before < 1) {
            return null;
        }
        for (int place = widest.length - 1; place >= 0; place--) {
            int least = different ? widest.length - place : 1;
            int less = Math.min(excess, Math.max(shares[widest[place]] - least, 0));
            shares[widest[place]] -= less;
            excess -= less;
        }
        return excess == 0 ? shares : null;
    }
}
