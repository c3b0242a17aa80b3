package org.basilic.testkit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.reader.X12Reader;
import com.imsweb.x12.reader.X12Reader.FileType;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.Clinician;
import org.basilic.claim.Coverage;
import org.basilic.claim.Coverage.Relationship;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ClaimFileWriter;
import org.basilic.formats.x12.claims.ControlNumbers;
import org.basilic.formats.x12.claims.ReadClaim;
import org.basilic.formats.x12.claims.WriteOptions;
import org.basilic.formats.x12.claims.WriteOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The claims of a thousand random visits, written and read: by us the same claims, by two others without a complaint. */
class ClaimFilesTest {

    private static final int VISITS = 1000;
    private static final String ANOTHER_HI = "HI in loop 2300 appears too many times";
    private static final Map<ClaimForm, List<Claim>> CLAIMS = claims();

    private static Map<ClaimForm, List<Claim>> claims() {
        Map<ClaimForm, List<Claim>> claims = new EnumMap<>(ClaimForm.class);
        for (long seed = 0; seed < VISITS; seed++) {
            for (Claim claim : RandomClaims.of(seed).claims()) {
                claims.computeIfAbsent(claim.form(), form -> new ArrayList<>()).add(claim);
            }
        }
        return claims;
    }

    private static List<Claim> claims(ClaimForm form) {
        return CLAIMS.getOrDefault(form, List.of());
    }

    @ParameterizedTest
    @EnumSource(ClaimForm.class)
    void whatIsWrittenReadsBackAsTheSameClaimWithoutAFault(ClaimForm form) throws Exception {
        List<Claim> claims = claims(form);
        assertThat(claims).hasSizeGreaterThan(300);

        try (ClaimFileReader reader = new ClaimFileReader(new ByteArrayInputStream(written(form, claims)))) {
            for (Claim claim : claims) {
                ReadClaim read = Objects.requireNonNull(reader.next(), claim.number());
                assertThat(read.faults()).as("claim " + claim.number()).isEmpty();
                assertThat(read.claim()).as("claim " + claim.number()).isEqualTo(asSent(claim));
                assertThat(read.from()).isEqualTo(ASite.standard().transmission());
            }
            assertThat(reader.next()).isNull();
            assertThat(reader.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ClaimForm.class)
    void staediReadsWhatIsWrittenWithoutAnError(ClaimForm form) throws Exception {
        int claims = 0;
        try (EDIStreamReader reader = EDIInputFactory.newFactory()
                .createEDIStreamReader(new ByteArrayInputStream(written(form, claims(form))))) {
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                assertThat(event.isError())
                        .as(event + " at " + reader.getLocation())
                        .isFalse();
                claims += event == EDIStreamEvent.START_SEGMENT && "CLM".equals(reader.getText()) ? 1 : 0;
            }
        }
        assertThat(claims).isEqualTo(claims(form).size());
    }

    @ParameterizedTest
    @EnumSource(ClaimForm.class)
    void imswebReadsWhatIsWrittenWithoutAnError(ClaimForm form) throws Exception {
        FileType type = form == ClaimForm.PROFESSIONAL ? FileType.ANSI837_5010_X222 : FileType.ANSI837_5010_X223;

        X12Reader reader = new X12Reader(type, new ByteArrayInputStream(written(form, claims(form))));

        assertThat(reader.getFatalErrors()).isEmpty();
        // It counts every HI as one kind, and an institutional claim has one for each kind of code.
        assertThat(reader.getErrors())
                .filteredOn(error -> form == ClaimForm.PROFESSIONAL || !error.equals(ANOTHER_HI))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ClaimForm.class)
    void theSameClaimsGiveTheSameBytes(ClaimForm form) throws Exception {
        assertThat(written(form, claims(form))).isEqualTo(written(form, claims(form)));
    }

    private static byte[] written(ClaimForm form, List<Claim> claims) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClaimFileWriter writer = new ClaimFileWriter(
                out,
                form,
                ASite.standard().transmission(),
                new Counting(),
                LocalDateTime.of(2026, 5, 7, 9, 5),
                WriteOptions.standard());
        for (Claim claim : claims) {
            WriteOutcome outcome = writer.write(claim);
            assertThat(outcome.refusals()).as("claim " + claim.number()).isEmpty();
            assertThat(outcome.foldings()).as("claim " + claim.number()).isEmpty();
        }
        writer.finish();
        return out.toByteArray();
    }

    /**
     * What of a claim goes out: the guides want nothing of a subscriber who is not the patient but name and number, and the
     * taxonomy of one clinician alone.
     */
    private static Claim asSent(Claim claim) {
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
                asSent(claim.coverage()),
                claim.patient(),
                claim.institution(),
                claim.diagnoses(),
                claim.priorAuthorization(),
                claim.referral(),
                claim.medicalRecordNumber(),
                claim.notes(),
                claim.clinicians().stream()
                        .sorted(Comparator.comparing(Clinician::role))
                        .map(clinician -> asSent(clinician, claim.form()))
                        .toList(),
                claim.lines());
    }

    private static Clinician asSent(Clinician clinician, ClaimForm form) {
        Clinician.Role told = form == ClaimForm.PROFESSIONAL ? Clinician.Role.RENDERING : Clinician.Role.ATTENDING;
        return clinician.role() == told
                ? clinician
                : new Clinician(clinician.role(), clinician.party(), clinician.npi(), null);
    }

    private static Coverage asSent(Coverage coverage) {
        Insured subscriber = coverage.subscriber();
        Party party = subscriber.party();
        boolean self = coverage.relationship() == Relationship.SELF;
        return new Coverage(
                coverage.sequence(),
                coverage.relationship(),
                coverage.groupNumber(),
                coverage.groupName(),
                coverage.filing(),
                coverage.memberId(),
                self ? subscriber : new Insured(named(party), null, null),
                coverage.payerName(),
                coverage.payerId(),
                coverage.payerAddress());
    }

    private static Party named(Party party) {
        return new Party(party.last(), party.first(), party.middle(), party.suffix(), null);
    }

    /** Counts from 1. */
    private static final class Counting implements ControlNumbers {
        private int last;

        @Override
        public int interchange() {
            return ++last;
        }

        @Override
        public int group() {
            return ++last;
        }

        @Override
        public int transaction() {
            return ++last;
        }
    }
}
