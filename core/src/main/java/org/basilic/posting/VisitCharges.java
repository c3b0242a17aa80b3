package org.basilic.posting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basilic.claim.ChargeMaster;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimedVisit;
import org.basilic.claim.Clinician;
import org.basilic.claim.DateSpan;
import org.basilic.model.Administration;
import org.basilic.posting.PostedCharge.Performer;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/** The charges that should stand for a visit as it is coded now. */
public final class VisitCharges {

    private final ChargeMaster master;

    /** Makes charges under the numbers of this charge master. */
    public VisitCharges(ChargeMaster master) {
        this.master = master;
    }

    /**
     * Returns the charges of a visit, in the order of its claims and lines; none when it is void.
     *
     * @throws IllegalArgumentException if a line has no day, units or charge, which claims of our making always have
     */
    public List<PostedCharge> of(ClaimedVisit visit) {
        List<PostedCharge> charges = new ArrayList<>();
        if (visit.isVoid()) {
            return charges;
        }
        List<Optional<CodedLine>> coded = visit.codedLines();
        for (Claim claim : visit.claims()) {
            for (ClaimLine line : claim.lines()) {
                charges.add(charge(visit, claim, line, coded.get(charges.size()).orElse(null)));
            }
        }
        return charges;
    }

    /** Returns the diagnoses of all claims of a visit, each once, principal first; without dots. */
    public static List<String> diagnoses(ClaimedVisit visit) {
        Set<String> codes = new LinkedHashSet<>();
        visit.claims().forEach(claim -> claim.diagnoses().forEach(diagnosis -> codes.add(diagnosis.code())));
        return List.copyOf(codes);
    }

    private PostedCharge charge(ClaimedVisit visit, Claim claim, ClaimLine line, @Nullable CodedLine coded) {
        DateSpan service = known(line.service(), "day", claim, line);
        BigDecimal units = known(line.units(), "number of units", claim, line);
        BigDecimal amount = known(line.charge(), "charge", claim, line);
        String code = line.code();
        return new PostedCharge(
                service,
                code == null ? null : item(code, service.from()),
                code,
                line.modifiers(),
                units,
                amount,
                each(amount, units),
                line.revenue(),
                line.place() == null ? claim.place() : line.place(),
                pointed(visit, claim, line, coded),
                coded == null ? null : order(visit, coded),
                line.product(),
                clinician(claim, Clinician.Role.RENDERING, Clinician.Role.ATTENDING),
                clinician(claim, Clinician.Role.ORDERING, Clinician.Role.REFERRING));
    }

    private @Nullable String item(String code, LocalDate day) {
        ChargeMaster.Row row = master.of(code, day);
        return row == null ? null : row.item();
    }

    /** Returns what one unit costs, where that is a number of whole cents. */
    private static @Nullable BigDecimal each(BigDecimal amount, BigDecimal units) {
        if (units.signum() <= 0) {
            return null;
        }
        BigDecimal each = amount.divide(units, 2, RoundingMode.DOWN);
        return each.multiply(units).compareTo(amount) == 0 ? each : null;
    }

    /** Returns the diagnoses of a line: a professional claim points itself, an institutional one leaves that to the coded line. */
    private static List<String> pointed(ClaimedVisit visit, Claim claim, ClaimLine line, @Nullable CodedLine coded) {
        List<String> codes = new ArrayList<>();
        if (!line.pointers().isEmpty()) {
            line.pointers().forEach(p -> codes.add(claim.diagnoses().get(p - 1).code()));
        } else if (coded != null) {
            coded.diagnosisPointers()
                    .forEach(p -> codes.add(
                            visit.encounter().diagnoses().get(p - 1).code().replace(".", "")));
        }
        return codes;
    }

    private static @Nullable String order(ClaimedVisit visit, CodedLine coded) {
        if (coded.administrations().isEmpty()) {
            return null;
        }
        String first = coded.administrations().get(0);
        for (Administration given : visit.encounter().administrations()) {
            if (given.id().equals(first) && given.order() != null) {
                return given.order();
            }
        }
        return first;
    }

    private static @Nullable Performer clinician(Claim claim, Clinician.Role first, Clinician.Role second) {
        for (Clinician.Role role : List.of(first, second)) {
            for (Clinician one : claim.clinicians()) {
                if (one.role() == role) {
                    return Performer.of(one);
                }
            }
        }
        return null;
    }

    private static <T> T known(@Nullable T fact, String what, Claim claim, ClaimLine line) {
        if (fact == null) {
            throw new IllegalArgumentException(
                    "line " + line.number() + " of claim " + claim.number() + " has no " + what);
        }
        return fact;
    }
}
