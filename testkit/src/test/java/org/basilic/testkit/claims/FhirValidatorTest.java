package org.basilic.testkit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.basilic.formats.fhir.claims.FhirClaimWriter;
import org.basilic.formats.json.Layout;
import org.junit.jupiter.api.Test;

/** HL7's validator has nothing against our claims. {@code -Dbasilic.validated=1000} tries more, from {@code -Dbasilic.seed=N}. */
class FhirValidatorTest {

    private static final int COUNT = Integer.getInteger("basilic.validated", 40);
    private static final long FIRST = Long.getLong("basilic.seed", 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

    private final Validator validator = new Validator();
    private final FhirClaimWriter writer = new FhirClaimWriter("0.1.0", CLOCK, Layout.LINE);

    @Test
    void theClaimsOfRandomVisitsAreValid() throws IOException {
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            String bundle = bundle(RandomClaims.of(seed));

            assertThat(validator.errors(bundle)).as("seed %d: %s", seed, bundle).isEmpty();
        }
    }

    @Test
    void theValidatorSeesWhatIsWrong() throws IOException {
        String bundle = bundle(RandomClaims.of(FIRST));

        assertThat(validator.errors(bundle.replace("\"use\":\"claim\"", "\"use\":\"bill\"")))
                .isNotEmpty();
        assertThat(validator.errors(bundle.replace("\"productOrService\"", "\"product\"")))
                .isNotEmpty();
    }

    private String bundle(RandomClaims random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(Codings.visit(random), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
