package org.basilic.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.Clinician;
import org.basilic.claim.Clinician.Role;
import org.basilic.claim.Contact;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.basilic.claim.Party;
import org.junit.jupiter.api.Test;

class WrittenAndReadTest {

    @Test
    void everythingThatAProfessionalClaimCanSayReadsBack() throws Exception {
        AClaim claim = AClaim.professional();
        claim.frequency = "7";
        claim.payerClaimNumber = "P12345";
        claim.referral = "R9";
        claim.notes.add(new ClaimNote("ADD", "CLAIM 1 OF 2"));
        claim.billing = new BillingProvider(
                new Party("OWNER", "SOLE", "M", "MD", claim.billing.party().address()),
                "1234567893",
                "123456789",
                "207RR0500X",
                new Contact("OFFICE", "2175550100"));
        claim.clinicians.add(new Clinician(Role.ORDERING, person("ORDER"), "1999999984", null));
        claim.clinicians.add(new Clinician(Role.RENDERING, person("RENDER"), "1999999984", "207RR0500X"));
        claim.clinicians.add(new Clinician(Role.REFERRING, person("REFER"), null, null));
        claim.clinicians.add(new Clinician(Role.SUPERVISING, person("SUPER"), "1999999984", null));
        claim.clinicians.add(
                new Clinician(Role.SERVICE_FACILITY, Party.organisation("SUITE", AClaim.HOME), "1999999984", null));
        claim.clinicians.sort((one, other) -> one.role().compareTo(other.role()));
        claim.diagnoses = List.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "B1", "B2", "B3").stream()
                .map(ClaimDiagnosis::of)
                .toList();
        claim.lines.add(new ClaimLine(
                5,
                null,
                "J3490",
                List.of("JZ", "59", "76", "XU"),
                "SAMPLIMAB 12 MG",
                new BigDecimal("99999.99"),
                "UN",
                new BigDecimal("1.5"),
                "12",
                List.of(12, 1, 2, 3),
                new DateSpan(AClaim.DAY, AClaim.DAY.plusDays(1)),
                "A1001.5",
                new DrugProduct("00000000001", new BigDecimal("0.125"), "ML", "RX 77"),
                List.of(new ClaimNote("ADD", "GIVEN AT HOME"))));

        sameWhenRead(claim.claim());
    }

    @Test
    void everythingThatAnInstitutionalClaimCanSayReadsBack() throws Exception {
        AClaim claim = AClaim.institutional();
        claim.frequency = "8";
        claim.payerClaimNumber = "P12345";
        claim.notes.add(new ClaimNote("ADD", "WORDS"));
        claim.clinicians.add(new Clinician(Role.OPERATING, person("OPERATE"), "1999999984", null));
        claim.clinicians.add(new Clinician(Role.RENDERING, person("RENDER"), "1999999984", null));
        claim.clinicians.add(new Clinician(Role.REFERRING, person("REFER"), "1999999984", null));
        claim.clinicians.add(
                new Clinician(Role.SERVICE_FACILITY, Party.organisation("ANNEX", AClaim.HOME), "1999999984", null));
        claim.diagnoses = new ArrayList<>(claim.diagnoses);
        for (int i = 10; i < 32; i++) {
            claim.diagnoses.add(new ClaimDiagnosis("C" + i, i % 2 == 0 ? "Y" : null));
        }

        sameWhenRead(claim.claim());
    }

    @Test
    void textsOfAnySignsAreRefusedOrReadBackAsTheyWereFolded() throws Exception {
        String signs = "ABCxyz 0~*:^'-\u00e9\u00df\u0142\u2019\u00a0,./&";
        int refused = 0;
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(1, 12);
            for (int i = 0; i < length; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            AClaim claim = AClaim.professional();
            claim.notes.add(new ClaimNote("ADD", text.toString()));
            String folded = Signs.folded(text.toString(), false, (sign, written) -> {});

            Written written = Written.of(claim.claim());

            if (written.outcomes().get(0).written()) {
                assertThat(folded).as("seed " + seed).isNotBlank();
                assertThat(read(written).claim().notes())
                        .as("seed " + seed)
                        .containsExactly(new ClaimNote("ADD", Objects.requireNonNull(folded)));
            } else {
                refused++;
                assertThat(folded).as("seed " + seed).isBlank();
            }
        }
        assertThat(refused).isBetween(1, 200);
    }

    private static void sameWhenRead(Claim claim) throws Exception {
        Written written = Written.of(claim);
        assertThat(written.outcomes().get(0)).isEqualTo(new WriteOutcome(List.of(), List.of()));

        ReadClaim read = read(written);

        assertThat(read.faults()).isEmpty();
        assertThat(read.claim().clinicians()).containsExactlyInAnyOrderElementsOf(claim.clinicians());
        assertThat(read.claim())
                .usingRecursiveComparison()
                .ignoringFields("clinicians")
                .isEqualTo(claim);
    }

    private static ReadClaim read(Written written) throws Exception {
        try (ClaimFileReader reader =
                new ClaimFileReader(new ByteArrayInputStream(written.text().getBytes(StandardCharsets.US_ASCII)))) {
            return Objects.requireNonNull(reader.next());
        }
    }

    private static Party person(String last) {
        return new Party(last, "DANA", null, null, null);
    }
}
