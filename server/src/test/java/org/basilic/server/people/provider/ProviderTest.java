package org.basilic.server.people.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.basilic.server.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderTest {

    private static final URI BACK = URI.create("http://127.0.0.1/sign-in/provider/answer");
    private final Instant now = Clock.systemUTC().instant();

    private static RSAKey key;
    private static RSAKey strange;

    private final Attempt attempt = Attempt.fresh(now);
    private AProvider server;
    private Provider provider;
    private String token = "";

    @BeforeAll
    static void makesKeys() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        strange = new RSAKeyGenerator(2048).keyID("k1").generate();
    }

    @BeforeEach
    void starts() throws Exception {
        server = new AProvider(new JWKSet(key.toPublicJWK()).toString(), () -> token);
        provider = new Provider(new Settings.Oidc(server.issuer(), "basilic", "a secret that is long enough for it"));
    }

    @AfterEach
    void stops() {
        server.close();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(server.issuer())
                .audience("basilic")
                .subject("person-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", attempt.nonce())
                .claim("amr", List.of("pwd", "mfa"));
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
        jwt.sign(new RSASSASigner(by));
        return jwt.serialize();
    }

    private void isRefused(String what, String said) {
        token = said;
        assertThatThrownBy(() -> provider.stated(attempt, BACK, "code"))
                .as(what)
                .isInstanceOf(UnprovedException.class);
    }

    @Test
    void whomTheProviderNamesWithASecondFactorIsThatPerson() throws Exception {
        token = signed(claims().build(), key);
        assertThat(provider.stated(attempt, BACK, "code").subject()).isEqualTo("person-1");
        assertThat(server.form()).contains("code_verifier=" + attempt.verifier());
    }

    @Test
    void aContextOfTwoFactorsWillDo() throws Exception {
        token = signed(claims().claim("amr", null).claim("acr", "phr").build(), key);
        assertThat(provider.stated(attempt, BACK, "code").subject()).isEqualTo("person-1");
    }

    @Test
    void theBrowserIsSentWithStateNonceAndTheHashOfTheVerifier() throws Exception {
        String address = provider.address(attempt, BACK, true).toString();
        assertThat(address)
                .startsWith(server.issuer() + "/authorize?")
                .contains("response_type=code", "code_challenge_method=S256", "prompt=login", "max_age=0")
                .contains("state=" + attempt.state(), "nonce=" + attempt.nonce())
                .doesNotContain(attempt.verifier());
    }

    @Test
    void whatDoesNotProveIsRefused() throws Exception {
        isRefused("one factor", signed(claims().claim("amr", List.of("pwd")).build(), key));
        isRefused("no word of factors", signed(claims().claim("amr", null).build(), key));
        isRefused("another's key", signed(claims().build(), strange));
        isRefused(
                "another issuer",
                signed(claims().issuer("https://elsewhere.example").build(), key));
        isRefused("another audience", signed(claims().audience("elsewhere").build(), key));
        isRefused(
                "too old",
                signed(
                        claims().expirationTime(Date.from(now.minus(Duration.ofMinutes(3))))
                                .build(),
                        key));
        isRefused(
                "from the future",
                signed(
                        claims().issueTime(Date.from(now.plus(Duration.ofMinutes(30))))
                                .build(),
                        key));
        isRefused("another nonce", signed(claims().claim("nonce", "other").build(), key));
        isRefused("no nonce", signed(claims().claim("nonce", null).build(), key));
        isRefused("no signature", new PlainJWT(claims().build()).serialize());
        isRefused("no token", "garbage");
    }

    @Test
    void aSharedSecretIsNoKey() throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims().build());
        jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        isRefused("the public key as a secret", jwt.serialize());
    }

    @Test
    void aKeyThatTheTokenBringsIsNotTaken() throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("k2")
                        .jwk(strange.toPublicJWK())
                        .jwkURL(URI.create(server.issuer() + "/keys"))
                        .build(),
                claims().build());
        jwt.sign(new RSASSASigner(strange));
        isRefused("a key in the token", jwt.serialize());
    }

    @Test
    void aProviderThatCannotBeAskedProvesNothing() {
        server.close();
        assertThatThrownBy(() -> provider.address(attempt, BACK, false)).isInstanceOf(UnprovedException.class);
    }
}
