package org.basilic.testkit.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimedVisit;

/** One visit as it is coded again and again: lines that go, come, come twice, change places, or change what they say. */
final class Codings {

    private final ClaimedVisit first;
    private final SplittableRandom random;

    Codings(long seed) {
        this.first = visit(RandomClaims.of(seed));
        this.random = new SplittableRandom(seed);
    }

    /** Returns a random visit and everything made of it. */
    static ClaimedVisit visit(RandomClaims random) {
        return new ClaimedVisit(random.encounter(), random.coded(), random.registration(), random.claims());
    }

    /** Returns the visit as it is coded next; now and then without any line left. */
    ClaimedVisit next() {
        List<Claim> claims = new ArrayList<>();
        if (random.nextInt(10) > 0) {
            first.claims().forEach(claim -> claims.add(with(claim, changed(claim))));
        }
        return new ClaimedVisit(first.encounter(), first.coded(), first.registration(), claims);
    }

    private List<ClaimLine> changed(Claim claim) {
        List<ClaimLine> lines = new ArrayList<>();
        for (ClaimLine line : claim.lines()) {
            switch (random.nextInt(12)) {
                case 0 -> {
                    // The line is gone.
                }
                case 1 -> Collections.addAll(lines, line, line);
                case 2 -> lines.add(0, line);
                case 3 -> lines.add(times(line, 1 + random.nextInt(3)));
                case 4 -> lines.add(with(line, List.of("59"), line.pointers()));
                case 5 -> lines.add(with(line, line.modifiers(), line.pointers().isEmpty() ? List.of() : List.of(1)));
                default -> lines.add(line);
            }
        }
        return lines;
    }

    private static ClaimLine times(ClaimLine line, int times) {
        BigDecimal factor = BigDecimal.valueOf(times);
        return line(
                line,
                line.modifiers(),
                line.pointers(),
                Objects.requireNonNull(line.charge()).multiply(factor),
                Objects.requireNonNull(line.units()).multiply(factor));
    }

    private static ClaimLine with(ClaimLine line, List<String> modifiers, List<Integer> pointers) {
        return line(
                line, modifiers, pointers, Objects.requireNonNull(line.charge()), Objects.requireNonNull(line.units()));
    }

    private static ClaimLine line(
            ClaimLine line, List<String> modifiers, List<Integer> pointers, BigDecimal charge, BigDecimal units) {
        return new ClaimLine(
                line.number(),
                line.revenue(),
                line.code(),
                modifiers,
                line.description(),
                charge,
                line.measure(),
                units,
                line.place(),
                pointers,
                line.service(),
                line.control(),
                line.product(),
                line.notes());
    }

    private static Claim with(Claim claim, List<ClaimLine> lines) {
        return new Claim(
                claim.form(),
                claim.number(),
                claim.total(),
                claim.place(),
                claim.frequency(),
                claim.payerClaimNumber(),
                claim.assignment(),
                claim.signature(),
                claim.benefits(),
                claim.release(),
                claim.billing(),
                claim.coverage(),
                claim.patient(),
                claim.institution(),
                claim.diagnoses(),
                claim.priorAuthorization(),
                claim.referral(),
                claim.medicalRecordNumber(),
                claim.notes(),
                claim.clinicians(),
                lines);
    }
}
