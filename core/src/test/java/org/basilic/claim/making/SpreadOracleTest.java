package org.basilic.claim.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.claim.making.Told.draft;
import static org.basilic.claim.making.Told.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.basilic.result.LineKind;
import org.junit.jupiter.api.Test;

/** A drug and its waste are spread over no more claims than every other way of sharing out their units needs. */
class SpreadOracleTest {

    private static final int TRIED = 3_000;

    @Test
    void noWayOfSharingNeedsFewerClaims() {
        for (long seed = 1; seed <= TRIED; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int given = random.nextInt(1, 9);
            int wasted = random.nextInt(0, 6);
            int unit = random.nextInt(1_000, 60_000);
            // Some dollars more than whole units, so that the cents by which equal parts differ always fit.
            BigDecimal ceiling = BigDecimal.valueOf((long) unit * random.nextInt(1, 6) + 500, 2);
            List<Draft> lines = new ArrayList<>();
            lines.add(draft(1, line("J9263", LineKind.DRUG, given, "a1"), dollars(unit * given)));
            if (wasted > 0) {
                lines.add(draft(2, line("J9263", LineKind.WASTE, wasted, "a1"), dollars(unit * wasted)));
            }
            if (Draft.sum(lines).compareTo(ceiling) <= 0) {
                continue;
            }
            Found found = new Found();

            List<List<Draft>> parts = Spread.of(lines, BigDecimal.ZERO, new Limits(50, 12, 4, ceiling), found);

            int room = ceiling.movePointRight(2).intValueExact() / unit;
            int fewest = fewest(given, wasted, room);
            assertThat(found.stopped() ? 0 : parts.size()).as("seed %d", seed).isEqualTo(fewest);
            if (fewest > 0) {
                check(parts, lines, ceiling, seed);
            }
        }
    }

    private static void check(List<List<Draft>> parts, List<Draft> lines, BigDecimal ceiling, long seed) {
        for (Draft whole : lines) {
            int units = 0;
            BigDecimal charge = BigDecimal.ZERO;
            Set<BigDecimal> charges = new HashSet<>();
            int pieces = 0;
            for (List<Draft> part : parts) {
                for (Draft draft : part) {
                    if (draft.number() == whole.number()) {
                        units += draft.units();
                        charge = charge.add(draft.charge());
                        charges.add(draft.charge());
                        pieces++;
                    }
                }
            }
            assertThat(units).as("seed %d", seed).isEqualTo(whole.units());
            assertThat(charge).as("seed %d", seed).isEqualByComparingTo(whole.charge());
            assertThat(charges).as("seed %d", seed).hasSize(pieces);
        }
        for (List<Draft> part : parts) {
            assertThat(Draft.sum(part)).as("seed %d", seed).isLessThanOrEqualTo(ceiling);
            assertThat(part.get(0).coded().kind()).as("seed %d", seed).isEqualTo(LineKind.DRUG);
        }
    }

    /** Tries every way: at least one unit of the drug on each claim, at most so many units; 0 where there is no way. */
    private static int fewest(int given, int wasted, int room) {
        for (int claims = 2; claims <= given; claims++) {
            if (shareable(given, wasted, claims, room)) {
                return claims;
            }
        }
        return 0;
    }

    private static boolean shareable(int given, int wasted, int claims, int room) {
        if (claims == 0) {
            return given == 0 && wasted == 0;
        }
        for (int drug = 1; drug <= Math.min(given, room); drug++) {
            for (int waste = 0; waste <= Math.min(wasted, room - drug); waste++) {
                if (shareable(given - drug, wasted - waste, claims - 1, room)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String dollars(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
