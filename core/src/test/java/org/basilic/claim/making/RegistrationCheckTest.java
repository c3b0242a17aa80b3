package org.basilic.claim.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.Clinician;
import org.basilic.claim.Clinician.Role;
import org.basilic.claim.Coverage;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.claim.Registration;
import org.basilic.claim.Site;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registration must tell, and who is named. */
class RegistrationCheckTest {

    private final Found found = new Found();

    @ParameterizedTest
    @CsvSource({"12345678901234567, 0", "123456789012345678, 1", "'', 1"})
    void anAccountHasOneToSeventeenCharacters(String account, int problems) {
        check(Told.registration("plan", account, "1", null), null);

        assertThat(found.all()).hasSize(problems);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, -, -", "7, P1, -", "8, P1, -", "7, -, CL-042", "8, -, CL-042", "2, -, CL-041"})
    void onlyAReplacementOrVoidNamesTheClaimBefore(String frequency, @Nullable String number, @Nullable String id) {
        check(Told.registration("plan", "A1", frequency, number), null);

        assertThat(found.all())
                .extracting(problem -> problem.code().id())
                .isEqualTo(id == null ? List.of() : List.of(id));
    }

    @Test
    void thePatientIsTheOneOfTheRecord() {
        check(Told.registration("plan"), new Patient("p", LocalDate.of(1950, 5, 6), null));

        assertThat(found.all()).extracting(ClaimProblem::code).containsExactly(ClaimProblemCode.OTHER_PATIENT);
        assertThat(found.all().get(0).toString()).doesNotContain("1950").doesNotContain("DOE");
    }

    @Test
    void selfMeansTheSubscriber() {
        Insured other = new Insured(new Party("ROE", "AL", null, null, Told.address()), LocalDate.of(1990, 1, 1), null);
        check(insured(Coverage.Relationship.SELF, other), null);

        assertThat(found.all()).extracting(ClaimProblem::code).containsExactly(ClaimProblemCode.OTHER_PATIENT);
    }

    @Test
    void aChildMayBeAnotherThanTheSubscriberButNeedsAnAddressAndABirthDate() {
        check(
                insured(Coverage.Relationship.CHILD, new Insured(new Party("ROE", "AL", null, null, null), null, null)),
                null);

        assertThat(found.all())
                .extracting(problem -> problem.code().id() + " " + problem.place())
                .containsExactly("CL-025 registration.patient.address", "CL-026 registration.patient.birthDate");
    }

    @Test
    void theRegistrationsClinicianGoesBeforeTheUsualOne() {
        Clinician own = new Clinician(Role.RENDERING, new Party("POE", "PAT", null, null, null), "1999999927", null);

        assertThat(Providers.of(ClaimForm.PROFESSIONAL, List.of(own), List.of(Told.clinician(Role.RENDERING)), found))
                .containsExactly(own);
    }

    @Test
    void rolesWithoutAPlaceOnTheClaimAreLeftOff() {
        List<Clinician> both = List.of(Told.clinician(Role.ATTENDING), Told.clinician(Role.SUPERVISING));

        assertThat(Providers.of(ClaimForm.PROFESSIONAL, List.of(), both, found))
                .extracting(Clinician::role)
                .containsExactly(Role.SUPERVISING);
        assertThat(Providers.of(ClaimForm.INSTITUTIONAL, List.of(), both, found))
                .extracting(Clinician::role)
                .containsExactly(Role.ATTENDING);
    }

    @Test
    void aHospitalsClaimNamesWhoRenderedOnlyBesideAnotherWhoAttended() {
        Party pat = new Party("POE", "PAT", null, null, null);
        Clinician attending = new Clinician(Role.ATTENDING, pat, "1999999927", null);
        Clinician same = new Clinician(Role.RENDERING, pat, "1999999927", null);
        Clinician other = new Clinician(Role.RENDERING, pat, "1999999919", null);

        assertThat(Providers.of(ClaimForm.INSTITUTIONAL, List.of(attending, same), List.of(), found))
                .containsExactly(attending);
        assertThat(Providers.of(ClaimForm.INSTITUTIONAL, List.of(attending, other), List.of(), found))
                .containsExactly(attending, other);
        assertThat(Providers.of(ClaimForm.PROFESSIONAL, List.of(same), List.of(), found))
                .containsExactly(same);
    }

    @Test
    void aHospitalsClaimNamesWhoAttended() {
        assertThat(Providers.of(ClaimForm.INSTITUTIONAL, List.of(), List.of(), found))
                .isEmpty();
        assertThat(found.all()).extracting(ClaimProblem::code).containsExactly(ClaimProblemCode.NO_ATTENDING);
    }

    @Test
    void aClinicianOrBillingProviderWithoutNumberStopsTheClaim() {
        Providers.of(
                ClaimForm.PROFESSIONAL,
                List.of(new Clinician(Role.RENDERING, new Party("POE", "PAT", null, null, null), null, null)),
                List.of(),
                found);
        Providers.check(Told.billing(null, null), found);

        assertThat(found.all())
                .extracting(problem -> problem.code().id() + " " + problem.place())
                .containsExactly("CL-021 clinicians.rendering", "CL-021 site.billing.npi", "CL-022 site.billing.taxId");
    }

    private static Registration insured(Coverage.Relationship relationship, Insured patient) {
        return new Registration(
                "e1",
                "A1",
                null,
                "plan",
                new Coverage("P", relationship, null, null, null, "M1", Told.patient(), null, null, null),
                patient,
                "PA",
                null,
                "1",
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private void check(Registration registration, @Nullable Patient charted) {
        Encounter encounter = new Encounter(
                "e1",
                Setting.PROFESSIONAL,
                null,
                null,
                Told.DAY,
                null,
                charted,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        Site.SitePayer payer = Objects.requireNonNull(Told.site().payers().get("plan"));
        RegistrationCheck.check(registration, encounter, payer, List.of(), found);
    }
}
