package org.basilic.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.basilic.claim.Institution;
import org.basilic.remittance.PaidClaim;
import org.basilic.remittance.PaidLine;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it was billed.
 *
 * @param frequency 1 original, 7 replacement, 8 void; null where nobody tells
 * @param diagnoses of the whole claim, without dots
 */
public record BilledClaim(String number, @Nullable String frequency, List<String> diagnoses, List<BilledLine> lines) {

    /** Copies the lists, so that nobody changes them later. */
    public BilledClaim {
        List<String> dotless = new ArrayList<>(diagnoses.size());
        for (String diagnosis : diagnoses) {
            dotless.add(BilledLine.dotless(diagnosis));
        }
        diagnoses = List.copyOf(dotless);
        lines = List.copyOf(lines);
    }

    /** Returns what a claim bills. A line without days of its own has those of the claim. */
    public static BilledClaim of(Claim claim) {
        List<String> diagnoses = new ArrayList<>();
        for (ClaimDiagnosis diagnosis : claim.diagnoses()) {
            diagnoses.add(diagnosis.code());
        }
        Institution institution = claim.institution();
        DateSpan statement = institution == null ? null : institution.statement();
        List<BilledLine> lines = new ArrayList<>();
        for (ClaimLine line : claim.lines()) {
            lines.add(line(claim.number(), line, diagnoses, statement));
        }
        return new BilledClaim(claim.number(), claim.frequency(), diagnoses, lines);
    }

    /**
     * Returns what a claim billed, as its payer names it in the answer: where the payer judged another code or other units,
     * those that were billed. It names no products and diagnoses. Units of zero were paid, not billed, so that nobody tells them.
     */
    public static BilledClaim of(PaidClaim paid) {
        String number = paid.number() == null ? "" : paid.number();
        List<BilledLine> lines = new ArrayList<>();
        for (PaidLine line : paid.lines()) {
            BigDecimal units = line.billedUnits() == null ? line.units() : line.billedUnits();
            lines.add(new BilledLine(
                    number,
                    line.number(),
                    line.codeAsBilled(),
                    line.modifiersAsBilled(),
                    units == null || units.signum() == 0 ? null : units,
                    line.service() == null ? paid.service() : line.service(),
                    null,
                    null,
                    null,
                    List.of(),
                    line.charge()));
        }
        return new BilledClaim(number, null, List.of(), lines);
    }

    private static BilledLine line(String claim, ClaimLine line, List<String> diagnoses, @Nullable DateSpan statement) {
        List<String> pointed = new ArrayList<>();
        for (Integer place : line.pointers()) {
            // A pointer to nothing is a fault of the claim, which the edits of claims find.
            if (place >= 1 && place <= diagnoses.size()) {
                pointed.add(diagnoses.get(place - 1));
            }
        }
        DrugProduct product = line.product();
        return new BilledLine(
                claim,
                line.number(),
                line.code(),
                line.modifiers(),
                line.units(),
                line.service() == null ? statement : line.service(),
                product == null ? null : product.ndc(),
                product == null ? null : product.quantity(),
                product == null ? null : product.measure(),
                pointed,
                line.charge());
    }

    /** Whether it takes back what was billed under its number. */
    boolean voids() {
        return Objects.equals(frequency, "8");
    }

    /** Whether it stands in the place of what was billed under its number. */
    boolean replaces() {
        return Objects.equals(frequency, "7");
    }
}
