package org.basilic.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.basilic.audit.Audit;
import org.basilic.audit.AuditReport;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.BilledClaims;
import org.basilic.audit.BilledVisit;
import org.basilic.claim.Claim;
import org.basilic.claim.making.ClaimMaking;
import org.basilic.reference.Reference;
import org.basilic.testkit.claims.ASite;
import org.basilic.testkit.claims.RandomClaims;
import org.junit.jupiter.api.Test;

/** What the program itself makes of coded visits is audited as right: claims of both forms, split ones too. */
class MadeClaimsAuditTest {

    private static final int VISITS = 1000;

    @Test
    void claimsAsTheyAreMadeAgreeWithTheRecord() {
        assertThat(lines(new ClaimMaking(ASite.standard()))).isGreaterThan(2 * VISITS);
    }

    @Test
    void claimsThatACeilingSpreadsAgreeWithTheRecord() {
        ClaimMaking dear = new ClaimMaking(ASite.dear());
        long several = LongStream.rangeClosed(1, VISITS)
                .filter(seed -> RandomClaims.of(seed, dear).claims().size() > 1)
                .count();
        assertThat(several).isGreaterThan(VISITS / 50);

        assertThat(lines(dear)).isGreaterThan(2 * VISITS);
    }

    /** Audits the claims of random visits, finds nothing in them, and returns how many lines agreed. */
    private static int lines(ClaimMaking making) {
        Audit audit = new Audit(Reference.builtIn(), false, null);
        int lines = 0;
        for (long seed = 1; seed <= VISITS; seed++) {
            RandomClaims made = RandomClaims.of(seed, making);
            BilledClaims claims = new BilledClaims();
            for (Claim claim : made.claims()) {
                claims.add(BilledClaim.of(claim), null);
            }
            BilledVisit visit = claims.take(
                    List.of(made.registration().account(), made.encounter().id()));

            AuditReport report = audit.of(made.encounter(), made.coded(), visit);

            assertThat(claims.left()).as("seed " + seed).isEmpty();
            if (made.registration().frequency().equals("8")) {
                assertThat(visit.unbilled()).as("seed " + seed).isTrue();
                continue;
            }
            assertThat(report.discrepancies().stream()
                            .map(one -> one.deviation().inWords())
                            .toList())
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(report.open()).as("seed " + seed).isEmpty();
            lines += report.matched();
        }
        return lines;
    }
}
