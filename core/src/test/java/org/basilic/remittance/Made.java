package org.basilic.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNumber;
import org.basilic.claim.Coverage;
import org.basilic.claim.DateSpan;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/** Claims and answers for tests, as short as they can be said. */
final class Made {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final String NUMBER = "V1";

    private Made() {}

    static Claim claim(ClaimLine... lines) {
        return claim(NUMBER, lines);
    }

    static Claim claim(String number, ClaimLine... lines) {
        BigDecimal total = BigDecimal.ZERO;
        List<ClaimLine> numbered = new ArrayList<>();
        for (ClaimLine line : lines) {
            numbered.add(new ClaimLine(
                    numbered.size() + 1,
                    line.revenue(),
                    line.code(),
                    line.modifiers(),
                    null,
                    line.charge(),
                    "UN",
                    line.units(),
                    null,
                    List.of(1),
                    line.service(),
                    ClaimNumber.ofLine(number, numbered.size() + 1),
                    null,
                    List.of()));
            total = total.add(line.charge());
        }
        Insured patient = new Insured(new Party("INVENTED", "PATIENT", null, null, null), null, null);
        return new Claim(
                ClaimForm.PROFESSIONAL,
                number,
                total,
                "11",
                "1",
                null,
                "A",
                true,
                "Y",
                "Y",
                new BillingProvider(Party.organisation("SITE", null), null, null, null, null),
                new Coverage("P", Coverage.Relationship.SELF, null, null, "MB", "X1", patient, "PAYER", "00222", null),
                patient,
                null,
                List.of(ClaimDiagnosis.of("D509")),
                null,
                null,
                null,
                List.of(),
                List.of(),
                numbered);
    }

    static ClaimLine line(String code, String charge, String... modifiers) {
        return line(DAY, code, charge, modifiers);
    }

    static ClaimLine line(LocalDate day, String code, String charge, String... modifiers) {
        return new ClaimLine(
                1,
                null,
                code,
                List.of(modifiers),
                null,
                dollars(charge),
                "UN",
                BigDecimal.TEN,
                null,
                List.of(1),
                DateSpan.of(day),
                null,
                null,
                List.of());
    }

    static PaidLine paid(String code, String charge, String paid, Adjustment... adjustments) {
        return paid(null, code, List.of(), charge, paid, List.of(), adjustments);
    }

    static PaidLine paid(
            @Nullable String control,
            String code,
            List<String> modifiers,
            String charge,
            String paid,
            List<String> remarks,
            Adjustment... adjustments) {
        return new PaidLine(
                1,
                code,
                modifiers,
                null,
                dollars(charge),
                dollars(paid),
                null,
                null,
                null,
                DateSpan.of(DAY),
                control,
                null,
                List.of(adjustments),
                remarks);
    }

    static PaidClaim answer(String status, String charge, String paid, PaidLine... lines) {
        return answer(NUMBER, status, charge, paid, List.of(), lines);
    }

    static PaidClaim answer(
            String number, String status, String charge, String paid, List<Adjustment> adjustments, PaidLine... lines) {
        return new PaidClaim(
                number,
                status,
                dollars(charge),
                dollars(paid),
                null,
                "MB",
                "ICN1",
                adjustments,
                List.of(),
                null,
                null,
                List.of(lines));
    }

    static Payment payment(String paid, PaidClaim... claims) {
        return payment(paid, List.of(), claims);
    }

    static Payment payment(String paid, List<ProviderAdjustment> adjustments, PaidClaim... claims) {
        return new Payment(
                new Remittance("0001", dollars(paid), "ACH", DAY.plusDays(30), "EFT1", "PAYER", "00222"),
                List.of(claims),
                adjustments,
                true);
    }

    static Adjustment co(String carc, @Nullable String amount) {
        return new Adjustment(AdjustmentGroup.CONTRACTUAL, carc, dollars(amount), null);
    }

    static Adjustment pr(String carc, String amount) {
        return new Adjustment(AdjustmentGroup.PATIENT, carc, dollars(amount), null);
    }

    static ProviderAdjustment plb(String amount) {
        return new ProviderAdjustment(LocalDate.of(2026, 12, 31), "WO", null, dollars(amount));
    }

    static Basis basis() {
        return new Basis(Reference.builtIn(), null, new Foresight(), null);
    }

    static PaymentReview review(Payment payment, Claim... sent) {
        return PaymentReview.of(List.of(payment), List.of(), List.of(sent), basis());
    }

    static @Nullable BigDecimal dollars(@Nullable String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }
}
