package org.basilic.formats.x12.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.Clinician;
import org.basilic.claim.Contact;
import org.basilic.claim.Coverage;
import org.basilic.claim.Coverage.Relationship;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.basilic.claim.Institution;
import org.basilic.claim.Insured;
import org.basilic.claim.Occurrence;
import org.basilic.claim.Party;
import org.basilic.claim.PostalAddress;
import org.basilic.claim.Transmission;
import org.basilic.claim.ValueCode;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;

/** An invented claim, of which a test changes what it is about. */
final class AClaim {

    static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    static final PostalAddress HOME = new PostalAddress("12 ELM ST", null, "SPRINGFIELD", "IL", "62701");
    static final Insured PATIENT =
            new Insured(new Party("SAMPLE", "PAT", "Q", null, HOME), LocalDate.of(1958, 2, 3), Sex.FEMALE);

    ClaimForm form = ClaimForm.PROFESSIONAL;
    String number = "A1001";

    @Nullable
    BigDecimal total;

    @Nullable
    String place = "11";

    @Nullable
    String frequency = "1";

    @Nullable
    String payerClaimNumber;

    BillingProvider billing = new BillingProvider(
            Party.organisation(
                    "SPRINGFIELD INFUSION",
                    new PostalAddress("1 MAIN ST", "SUITE 2", "SPRINGFIELD", "IL", "627011234")),
            "1234567893",
            "123456789",
            "261QI0500X",
            null);
    Coverage coverage = new Coverage(
            "P",
            Relationship.SELF,
            "G55",
            null,
            "CI",
            "M7788",
            PATIENT,
            "SAMPLE HEALTH",
            "99999",
            new PostalAddress("PO BOX 7", null, "PEORIA", "IL", "61601"));
    Insured patient = PATIENT;

    @Nullable
    Institution institution;

    List<ClaimDiagnosis> diagnoses = new ArrayList<>(List.of(ClaimDiagnosis.of("M0579"), ClaimDiagnosis.of("Z7969")));

    @Nullable
    String priorAuthorization = "PA1";

    @Nullable
    String referral;

    @Nullable
    String medicalRecordNumber = "MRN5";

    List<ClaimNote> notes = new ArrayList<>();
    List<Clinician> clinicians = new ArrayList<>();
    List<ClaimLine> lines = new ArrayList<>();

    /** A professional claim of an infusion: drug with waste, two services. */
    static AClaim professional() {
        AClaim claim = new AClaim();
        DrugProduct vials = new DrugProduct("57894003001", new BigDecimal("3.5"), "UN", null);
        claim.lines.add(line(1, "J1745", List.of(), "1750.00", "35", List.of(1), vials));
        DrugProduct rest = new DrugProduct("57894003001", new BigDecimal("0.5"), "UN", null);
        claim.lines.add(line(2, "J1745", List.of("JW"), "250", "5", List.of(1), rest));
        claim.lines.add(line(3, "96413", List.of(), "300.5", "1", List.of(1, 2), null));
        claim.lines.add(line(4, "96415", List.of(), "0.75", "1", List.of(1), null));
        return claim;
    }

    /** An institutional claim of a day in hospital. */
    static AClaim institutional() {
        AClaim claim = new AClaim();
        claim.form = ClaimForm.INSTITUTIONAL;
        claim.place = "13";
        claim.number = "H2002";
        claim.diagnoses = new ArrayList<>(
                List.of(new ClaimDiagnosis("M0579", "Y"), ClaimDiagnosis.of("E119"), new ClaimDiagnosis("I10", "N")));
        claim.institution = new Institution(
                new DateSpan(DAY, DAY.plusDays(1)),
                LocalDateTime.of(2026, 5, 6, 8, 30),
                "3",
                "1",
                "01",
                List.of("M0579", "R5383"),
                List.of("A6"),
                List.of(
                        new Occurrence("72", new DateSpan(DAY, DAY.plusDays(1))),
                        new Occurrence("11", DateSpan.of(DAY.minusDays(40)))),
                List.of(new ValueCode("80", new BigDecimal("1")), new ValueCode("A1", new BigDecimal("12.34"))));
        claim.clinicians.add(new Clinician(
                Clinician.Role.ATTENDING, new Party("EXAMPLE", "DANA", null, null, null), "1234567893", "207RR0500X"));
        claim.lines.add(revenue(
                1, "0636", "J1745", "1750.00", "35", new DrugProduct("57894003001", BigDecimal.ONE, "UN", "RX9")));
        claim.lines.add(revenue(2, "0335", "96413", "300.5", "1", null));
        claim.lines.add(revenue(3, "0258", null, "18", "2", null));
        return claim;
    }

    static ClaimLine line(
            int number,
            String code,
            List<String> modifiers,
            String charge,
            String units,
            List<Integer> pointers,
            @Nullable DrugProduct product) {
        return new ClaimLine(
                number,
                null,
                code,
                modifiers,
                null,
                new BigDecimal(charge),
                "UN",
                new BigDecimal(units),
                null,
                pointers,
                DateSpan.of(DAY),
                "A1001." + number,
                product,
                List.of());
    }

    static ClaimLine revenue(
            int number,
            String revenue,
            @Nullable String code,
            String charge,
            String units,
            @Nullable DrugProduct product) {
        return new ClaimLine(
                number,
                revenue,
                code,
                List.of(),
                null,
                new BigDecimal(charge),
                "UN",
                new BigDecimal(units),
                null,
                List.of(),
                DateSpan.of(DAY),
                "H2002." + number,
                product,
                List.of());
    }

    /** Returns the claim; its total is the sum of its lines unless it was said. */
    Claim claim() {
        BigDecimal sum = total;
        if (sum == null) {
            sum = BigDecimal.ZERO;
            for (ClaimLine line : lines) {
                BigDecimal charge = line.charge();
                sum = charge == null ? sum : sum.add(charge);
            }
        }
        boolean professional = form == ClaimForm.PROFESSIONAL;
        return new Claim(
                form,
                number,
                sum,
                place,
                frequency,
                payerClaimNumber,
                "A",
                professional ? Boolean.TRUE : null,
                "Y",
                "Y",
                billing,
                coverage,
                patient,
                institution,
                diagnoses,
                priorAuthorization,
                referral,
                medicalRecordNumber,
                notes,
                clinicians,
                lines);
    }

    static Transmission transmission() {
        return new Transmission(
                "SPRINGFIELD INFUSION",
                "SUB1",
                new Contact("BILLING OFFICE", "2175550100"),
                "SAMPLE CLEARINGHOUSE",
                "REC1",
                "ZZ",
                "SENDER1",
                "ZZ",
                "RECEIVER1",
                "SENDER1",
                "RECEIVER1",
                false);
    }
}
