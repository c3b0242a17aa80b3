package org.basilic.claim.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.basilic.claim.making.Told.charge;
import static org.basilic.claim.making.Told.coded;
import static org.basilic.claim.making.Told.line;
import static org.basilic.claim.making.Told.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.ChargeMaster;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.Clinician;
import org.basilic.claim.Coverage;
import org.basilic.claim.DateSpan;
import org.basilic.claim.Institution;
import org.basilic.claim.Registration;
import org.basilic.claim.Site;
import org.basilic.model.Encounter;
import org.basilic.model.Setting;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.basilic.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a coded visit to its claims. */
class ClaimMakingTest {

    private static final Encounter OFFICE = Told.visit(Setting.PROFESSIONAL, List.of("D50.9"));
    private static final Encounter HOSPITAL = Told.visit(Setting.FACILITY, List.of("D50.9"));
    private static final CodedLine PUSH = line("96374", LineKind.ADMINISTRATION, 1, "a1");
    private static final CodedLine DRUG = line("J2405", LineKind.DRUG, 8, "a1");
    private static final Site SITE = Told.site(charge("96374", "150.00"), charge("J2405", "0.55"));

    @Test
    void anOfficeVisitBecomesAProfessionalClaim() {
        Claim claim = only(new ClaimMaking(SITE).make(OFFICE, coded(PUSH, DRUG), registration("plan")));

        assertThat(claim.form()).isEqualTo(ClaimForm.PROFESSIONAL);
        assertThat(claim.number()).isEqualTo("ACC1");
        assertThat(claim.total()).isEqualByComparingTo("154.40");
        assertThat(claim.place()).isEqualTo("11");
        assertThat(claim.signature()).isTrue();
        assertThat(claim.institution()).isNull();
        assertThat(claim.coverage().payerName()).isEqualTo("PLAN");
        assertThat(claim.coverage().filing()).isEqualTo("CI");
        assertThat(claim.lines())
                .extracting(ClaimLine::code, ClaimLine::control, ClaimLine::revenue, ClaimLine::pointers)
                .containsExactly(
                        tuple("96374", "ACC1.1", null, List.of(1)), tuple("J2405", "ACC1.2", null, List.of(1)));
        assertThat(claim.lines().get(1).charge()).isEqualByComparingTo("4.40");
        assertThat(claim.lines().get(1).units()).isEqualByComparingTo("8");
        assertThat(claim.lines().get(1).service()).isEqualTo(DateSpan.of(Told.DAY));
    }

    @Test
    void aHospitalVisitBecomesAnInstitutionalClaim() {
        Claim claim = only(new ClaimMaking(SITE).make(HOSPITAL, coded(PUSH, DRUG), registration("plan")));

        assertThat(claim.form()).isEqualTo(ClaimForm.INSTITUTIONAL);
        assertThat(claim.place()).isEqualTo("13");
        assertThat(claim.signature()).isNull();
        Institution institution = Objects.requireNonNull(claim.institution());
        assertThat(institution.statement()).isEqualTo(DateSpan.of(Told.DAY));
        assertThat(institution.patientStatus()).isEqualTo("01");
        assertThat(claim.clinicians()).extracting(Clinician::role).containsExactly(Clinician.Role.ATTENDING);
        assertThat(claim.lines()).extracting(ClaimLine::revenue).containsExactly("0260", "0636");
        assertThat(claim.lines()).allMatch(line -> line.pointers().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 455", "2026-04-01, 480"})
    void theChargeIsThatOfTheDayOfTheLine(LocalDate day, BigDecimal expected) {
        LocalDate change = LocalDate.of(2026, 4, 1);
        Site site = Told.site(
                new ChargeMaster.Row("1", "96374", new BigDecimal("455.00"), null, change),
                new ChargeMaster.Row("1", "96374", new BigDecimal("480.00"), change, null));

        Claim claim = only(new ClaimMaking(site).make(OFFICE, coded(Told.on(day, PUSH)), registration("plan")));

        assertThat(claim.total()).isEqualByComparingTo(expected);
    }

    @Test
    void halfACentRoundsUpOnceForTheLine() {
        Site site = Told.site(charge("J2405", "0.0125"));

        CodedLine two = line("J2405", LineKind.DRUG, 2, "a1");
        assertThat(only(new ClaimMaking(site).make(OFFICE, coded(two), registration("plan")))
                        .total())
                .isEqualByComparingTo("0.03");
    }

    @Test
    void theStatementCoversTheLines() {
        CodedEncounter coded = coded(PUSH, Told.on(Told.DAY.plusDays(1), DRUG));

        Institution institution = only(new ClaimMaking(SITE).make(HOSPITAL, coded, registration("plan")))
                .institution();

        assertThat(Objects.requireNonNull(institution).statement())
                .isEqualTo(new DateSpan(Told.DAY, Told.DAY.plusDays(1)));
    }

    @Test
    void aReplacementNamesTheClaimThatItReplaces() {
        Claim claim = only(new ClaimMaking(SITE).make(OFFICE, coded(PUSH), registration("plan", "ACC1", "7", "PCN9")));

        assertThat(claim.frequency()).isEqualTo("7");
        assertThat(claim.payerClaimNumber()).isEqualTo("PCN9");
    }

    @Test
    void theNumberOfAnotherClaimStaysOffAnOriginal() {
        assertThat(only(new ClaimMaking(SITE).make(OFFICE, coded(PUSH), registration("plan", "ACC1", "1", "PCN9")))
                        .payerClaimNumber())
                .isNull();
    }

    @Test
    void aVisitAboveTheCeilingBecomesNumberedClaims() {
        Site site = Told.site(charge("96374", "150.00"), charge("J2405", "20000.00"));

        List<Claim> claims = new ClaimMaking(site)
                .make(OFFICE, coded(PUSH, DRUG), registration("b"))
                .claims();

        assertThat(claims).extracting(Claim::number).containsExactly("ACC1-1", "ACC1-2");
        assertThat(claims)
                .extracting(claim -> claim.notes().get(0).text())
                .containsExactly("CLAIM 1 OF 2", "CLAIM 2 OF 2");
        assertThat(claims.get(1).lines()).extracting(ClaimLine::control).containsExactly("ACC1-2.1");
        assertThat(Objects.requireNonNull(claims.get(0).total())
                        .add(claims.get(1).total()))
                .isEqualByComparingTo("160150");
    }

    @Test
    void fiftyOneLinesBecomeTwoClaimsWithoutNote() {
        List<CodedLine> lines = new ArrayList<>();
        for (int i = 1; i <= 51; i++) {
            lines.add(line("J2405", LineKind.DRUG, 1, "a" + i));
        }

        List<Claim> claims = new ClaimMaking(SITE)
                .make(OFFICE, coded(lines.toArray(CodedLine[]::new)), registration("plan"))
                .claims();

        assertThat(claims).hasSize(2).allMatch(claim -> claim.notes().isEmpty());
    }

    @Test
    void severalClaimsCannotReplaceOne() {
        Site site = Told.site(charge("J2405", "20000.00"));

        assertThat(ids(site, OFFICE, coded(DRUG), registration("b", "ACC1", "7", "PCN9")))
                .containsExactly("CL-043");
    }

    @Test
    void aLineWithoutPointerTakesTheFirstDiagnosisAndSaysSo() {
        CodedLine service = line("96374", LineKind.SERVICE, 1, null, List.of());
        Made made = new ClaimMaking(SITE).make(OFFICE, coded(service), registration("plan"));

        assertThat(Told.ids(made)).containsExactly("CL-032");
        assertThat(only(made).lines().get(0).pointers()).containsExactly(1);
    }

    @Test
    void withoutRegistrationThereIsNoClaim() {
        assertThat(Told.ids(new ClaimMaking(SITE).make(OFFICE, coded(PUSH), null)))
                .containsExactly("CL-003");
    }

    @Test
    void aBlockedVisitIsNotBilled() {
        assertThat(ids(SITE, OFFICE, coded(Status.BLOCKED, List.of(), PUSH), registration("plan")))
                .containsExactly("CL-001");
    }

    @Test
    void aVisitForReviewIsBilledAsItStands() {
        assertThat(ids(SITE, OFFICE, coded(Status.REVIEW, List.of(), PUSH), registration("plan")))
                .isEmpty();
    }

    @Test
    void aMissingChargeIsAProblemNotZero() {
        Made made = new ClaimMaking(Told.site(charge("96374", "150.00")))
                .make(OFFICE, coded(PUSH, DRUG), registration("plan"));

        assertThat(made.claims()).isEmpty();
        assertThat(made.problems())
                .extracting(ClaimProblem::toString)
                .containsExactly("CL-010 line 2: found J2405 on 2026-03-02; wanted a row of the charge master");
    }

    @Test
    void aChargeOfZeroGoesOnlyToAPayerThatTakesIt() {
        Site site = Told.site(charge("96374", "0"));

        assertThat(ids(site, OFFICE, coded(PUSH), registration("b"))).containsExactly("CL-011");
        assertThat(ids(site, OFFICE, coded(PUSH), registration("plan"))).isEmpty();
    }

    @Test
    void aHospitalsLineNeedsARevenueCodeAnOfficesNone() {
        CodedLine service = line("96374", LineKind.SERVICE, 1);

        assertThat(ids(SITE, HOSPITAL, coded(service), registration("plan"))).containsExactly("CL-012");
        assertThat(ids(SITE, OFFICE, coded(service), registration("plan"))).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        Registration bare = new Registration(
                "e1",
                "an account that is far too long",
                null,
                "b",
                new Coverage("P", Coverage.Relationship.SELF, null, null, null, null, Told.patient(), null, null, null),
                Told.patient(),
                null,
                null,
                "9",
                null,
                null,
                null,
                null,
                List.of(),
                List.of());

        assertThat(ids(
                        Told.site(),
                        Told.visit(Setting.FACILITY, List.of()),
                        coded(Told.modified(DRUG, "A1", "A2", "A3", "A4", "A5"), line("99213", LineKind.SERVICE, 1)),
                        bare))
                .containsExactly("CL-024", "CL-020", "CL-041", "CL-030", "CL-040", "CL-010", "CL-012", "CL-010");
    }

    @Test
    void aPayerThatWantsPriorAuthorizationIsRememberedButTheClaimGoes() {
        Registration without = new Registration(
                "e1",
                "ACC1",
                null,
                "plan",
                Told.coverage("M1"),
                Told.patient(),
                null,
                null,
                "1",
                null,
                null,
                null,
                null,
                List.of(),
                List.of());

        Made made = new ClaimMaking(SITE).make(OFFICE, coded(PUSH, DRUG), without);

        assertThat(Told.ids(made)).containsExactly("CL-044");
        assertThat(made.claims()).hasSize(1);
    }

    @Test
    void anUnknownPayerStopsTheClaim() {
        assertThat(ids(SITE, OFFICE, coded(PUSH), registration("another"))).containsExactly("CL-004");
    }

    @Test
    void aTotalOfMoreDigitsThanAClaimHasStopsIt() {
        Site site = Told.site(charge("96374", "10000000.00"));

        assertThat(ids(site, OFFICE, coded(PUSH), registration("plan"))).containsExactly("CL-014");
    }

    @Test
    void anotherEncountersResultOrRegistrationIsAMistakeOfTheCaller() {
        Encounter other = new Encounter(
                "e2",
                Setting.FACILITY,
                null,
                null,
                Told.DAY,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        ClaimMaking making = new ClaimMaking(SITE);

        assertThatThrownBy(() -> making.make(other, coded(PUSH), registration("plan")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> ids(Site site, Encounter encounter, CodedEncounter coded, Registration registration) {
        Made made = new ClaimMaking(site).make(encounter, coded, registration);
        assertThat(made.stopped()).isEqualTo(made.problems().stream().anyMatch(ClaimProblem::stops));
        return Told.ids(made);
    }

    private static Claim only(Made made) {
        assertThat(made.claims()).as("%s", made.problems()).hasSize(1);
        return made.claims().get(0);
    }
}
