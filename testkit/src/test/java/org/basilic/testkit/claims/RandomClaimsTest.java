package org.basilic.testkit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.junit.jupiter.api.Test;

/** The claims of random visits: both forms, decided by their seeds, each balanced. */
class RandomClaimsTest {

    private static final int TRIED = 200;

    @Test
    void aSeedDecidesEverything() {
        for (long seed = 1; seed <= TRIED; seed++) {
            assertThat(RandomClaims.of(seed).claims())
                    .as("seed %d", seed)
                    .isEqualTo(RandomClaims.of(seed).claims());
        }
    }

    @Test
    void bothFormsComeAndEachClaimIsBalanced() {
        Set<ClaimForm> seen = EnumSet.noneOf(ClaimForm.class);
        for (long seed = 1; seed <= TRIED; seed++) {
            for (Claim claim : RandomClaims.of(seed).claims()) {
                seen.add(claim.form());
                BigDecimal sum = BigDecimal.ZERO;
                for (ClaimLine line : claim.lines()) {
                    sum = sum.add(Objects.requireNonNull(line.charge()));
                }
                assertThat(claim.total()).as("seed %d", seed).isEqualByComparingTo(sum);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(ClaimForm.values());
    }
}
