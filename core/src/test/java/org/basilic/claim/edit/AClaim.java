package org.basilic.claim.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.Clinician;
import org.basilic.claim.Clinician.Role;
import org.basilic.claim.Coverage;
import org.basilic.claim.Coverage.Relationship;
import org.basilic.claim.DateSpan;
import org.basilic.claim.Institution;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A small good claim to Medicare that a test changes before it is made: an infusion of infliximab, four vials used up, on 2 March
 * 2026.
 */
final class AClaim {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final String NPI = "1234567893";

    final boolean professional;
    String number = "A1";

    @Nullable
    String total;

    @Nullable
    String place;

    @Nullable
    String frequency = "1";

    @Nullable
    String payerClaimNumber;

    @Nullable
    String billingNpi = NPI;

    @Nullable
    String taxId = "987654321";

    @Nullable
    String filing;

    @Nullable
    String memberId = "1EG4TE5MK73";

    @Nullable
    String payerId = "00222";

    @Nullable
    LocalDate born = LocalDate.of(1960, 5, 17);

    @Nullable
    String patientStatus = "01";

    @Nullable
    DateSpan statement;

    List<String> reasons = new ArrayList<>();
    List<String> diagnoses = new ArrayList<>(List.of("M0579"));

    @Nullable
    String authorisation;

    List<ClaimNote> notes = new ArrayList<>();
    List<Clinician> clinicians = new ArrayList<>();
    List<ALine> lines = new ArrayList<>();
    LocalDate day = DAY;

    private AClaim(boolean professional) {
        this.professional = professional;
        this.place = professional ? "11" : "13";
        this.filing = professional ? "MB" : "MA";
        this.clinicians.add(clinician(professional ? Role.RENDERING : Role.ATTENDING, "1245319599"));
        ALine drug = new ALine("J1745", "40", "JZ").charged("4000");
        drug.revenue = "0636";
        lines.add(new ALine("96413", "1").charged("250.50"));
        lines.add(drug);
    }

    static AClaim professional() {
        return new AClaim(true);
    }

    static AClaim hospital() {
        return new AClaim(false);
    }

    static AClaim of(ClaimForm form) {
        return form == ClaimForm.PROFESSIONAL ? professional() : hospital();
    }

    static Clinician clinician(Role role, @Nullable String npi) {
        return new Clinician(role, new Party("ORTEGA", "MARIA", null, null, null), npi, null);
    }

    /** Takes these lines and no other. */
    AClaim with(ALine... others) {
        lines = new ArrayList<>(List.of(others));
        return this;
    }

    ALine drug() {
        return lines.get(1);
    }

    Claim done() {
        List<ClaimLine> made = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            made.add(lines.get(i).done(i + 1, professional, day));
        }
        Insured patient = new Insured(new Party("WINTER", "ANNA", null, null, null), born, Sex.FEMALE);
        return new Claim(
                professional ? ClaimForm.PROFESSIONAL : ClaimForm.INSTITUTIONAL,
                number,
                total == null ? sum(made) : total.isEmpty() ? null : new BigDecimal(total),
                place,
                frequency,
                payerClaimNumber,
                "A",
                professional ? Boolean.TRUE : null,
                "Y",
                "Y",
                new BillingProvider(Party.organisation("WILLOW CREEK", null), billingNpi, taxId, null, null),
                new Coverage("P", Relationship.SELF, null, null, filing, memberId, patient, "A PAYER", payerId, null),
                patient,
                professional ? null : institution(),
                diagnoses.stream().map(ClaimDiagnosis::of).toList(),
                authorisation,
                null,
                null,
                notes,
                clinicians,
                made);
    }

    private Institution institution() {
        DateSpan days = statement == null ? DateSpan.of(day) : statement;
        return new Institution(
                days.equals(NO_STATEMENT) ? null : days,
                null,
                "3",
                "1",
                patientStatus,
                reasons,
                List.of(),
                List.of(),
                List.of());
    }

    /** Stands for a statement that the claim does not have. */
    static final DateSpan NO_STATEMENT = DateSpan.of(LocalDate.EPOCH);

    private static @Nullable BigDecimal sum(List<ClaimLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ClaimLine line : lines) {
            sum = sum.add(line.charge() == null ? BigDecimal.ZERO : line.charge());
        }
        return sum;
    }

    /** Returns the numbers of the first lines, for a claim of many. */
    static List<ALine> many(int count) {
        return Stream.generate(() -> new ALine("99999", "1"))
                .limit(count)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
