package org.basilic.server.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.basilic.server.ServerTest;
import org.basilic.server.Settings;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.Accounts;
import org.basilic.server.people.accounts.Codes;
import org.basilic.server.people.accounts.Invitations;
import org.basilic.server.people.accounts.SomeAccounts;
import org.basilic.server.people.sessions.SignIn;
import org.basilic.server.store.Sealer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to the identity provider and back, with a provider that listens. */
@ServerTest
class ProviderPageTest {

    private static RSAKey key;
    private static RSAKey strange;

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    SignIn signIn;

    @Autowired
    Sealer sealer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String subject = "subject-" + UUID.randomUUID();
    private AProvider provider;
    private MockMvcTester page;
    private Account account;
    private String token = "";

    @BeforeAll
    static void makesKeys() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        strange = new RSAKeyGenerator(2048).keyID("k1").generate();
    }

    @BeforeEach
    void startsAProviderThatKnowsSomebody() throws Exception {
        provider = new AProvider(new JWKSet(key.toPublicJWK()).toString(), () -> token);
        Settings plain = Settings.in(Path.of("target"));
        Settings.Oidc oidc = new Settings.Oidc(provider.issuer(), "basilic", "a secret that is long enough for it");
        Settings settings = new Settings(
                plain.http(),
                plain.data(),
                plain.masterKey(),
                plain.checkpoints(),
                null,
                null,
                null,
                null,
                oidc,
                false,
                false);
        page = MockMvcTester.of(new ProviderPage(settings, accounts, signIn, sealer, clock));
        Actor maker = Actor.program(Facilities.MAIN);
        account = accounts.make(maker, "p-" + UUID.randomUUID(), "A Person", Set.of(Role.CODER));
        accounts.answeredBy(maker, account.id(), provider.issuer(), subject, account.version());
    }

    @AfterEach
    void stops() {
        provider.close();
    }

    /** What a browser holds after it was sent to the provider. */
    private record Sent(UriComponents address, Cookie cookie) {

        String word(String name) {
            return Objects.requireNonNull(address.getQueryParams().getFirst(name));
        }
    }

    private Sent sent() {
        MvcTestResult away = page.get().uri("/sign-in/provider").exchange();
        String location = Objects.requireNonNull(away.getResponse().getRedirectedUrl());
        assertThat(location).startsWith(provider.issuer() + "/authorize?");
        String header = Objects.requireNonNull(away.getResponse().getHeader("Set-Cookie"));
        assertThat(header).startsWith("basilic-provider=").contains("HttpOnly", "SameSite=Lax");
        String value = header.substring(header.indexOf('=') + 1, header.indexOf(';'));
        return new Sent(
                UriComponentsBuilder.fromUriString(location).build(true), new Cookie("basilic-provider", value));
    }

    private JWTClaimsSet.Builder claims(Sent sent) {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience("basilic")
                .subject(subject)
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))))
                .claim("nonce", sent.word("nonce"))
                .claim("amr", List.of("pwd", "mfa"));
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
        jwt.sign(new RSASSASigner(by));
        return jwt.serialize();
    }

    private MvcTestResult comesBack(@Nullable Cookie cookie, String state) {
        MockMvcTester.MockMvcRequestBuilder request =
                page.get().uri("/sign-in/provider/answer").param("state", state).param("code", "c0de");
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    private static @Nullable Object signedIn(MvcTestResult result) {
        HttpSession session = result.getRequest().getSession(false);
        return session == null ? null : session.getAttribute("account");
    }

    private void isRefused(String what, MvcTestResult result) {
        assertThat(result).as(what).hasRedirectedUrl("/sign-in?said=provider");
        assertThat(signedIn(result)).as(what).isNull();
    }

    private void isRefused(String what, UnaryOperator<JWTClaimsSet.Builder> wrong, RSAKey by) throws JOSEException {
        Sent sent = sent();
        token = signed(wrong.apply(claims(sent)).build(), by);
        isRefused(what, comesBack(sent.cookie(), sent.word("state")));
    }

    private long failures() {
        return jdbc.sql("SELECT COUNT(*) FROM trail WHERE action = 'SIGN_IN_FAILED'")
                .query(Long.class)
                .single();
    }

    @Test
    void whomTheProviderNamesIsSignedIn() throws Exception {
        Sent sent = sent();
        token = signed(claims(sent).build(), key);
        MvcTestResult back = comesBack(sent.cookie(), sent.word("state"));
        assertThat(back).hasStatusOk().hasViewName("people/provider");
        assertThat(signedIn(back)).isEqualTo(account.id().toString());
        assertThat(jdbc.sql("SELECT reason FROM trail WHERE action = 'SIGN_IN' AND actor = ?")
                        .param(account.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("PROVIDER");
    }

    private @Nullable Object proved(@Nullable Instant at) throws Exception {
        Sent sent = sent();
        assertThat(sent.word("max_age")).isEqualTo("43200");
        token = signed(
                claims(sent)
                        .claim("auth_time", at == null ? null : at.getEpochSecond())
                        .build(),
                key);
        HttpSession session =
                comesBack(sent.cookie(), sent.word("state")).getRequest().getSession(false);
        return Objects.requireNonNull(session).getAttribute("proved");
    }

    @Test
    void thatTheProviderKnowsSomebodyStillIsNoProofOfNow() throws Exception {
        Instant anHourAgo = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(proved(anHourAgo)).isEqualTo(Long.toString(anHourAgo.toEpochMilli()));
        assertThat(proved(null)).isNull();
        Instant ahead = clock.instant().plus(Duration.ofHours(1));
        assertThat(Long.parseLong(Objects.requireNonNull(proved(ahead)).toString()))
                .isLessThan(ahead.toEpochMilli());
    }

    @Test
    void whoAsksForTheTokenProvesThatItSentTheBrowser() throws Exception {
        Sent sent = sent();
        assertThat(sent.word("code_challenge_method")).isEqualTo("S256");
        assertThat(sent.word("response_type")).isEqualTo("code");
        token = signed(claims(sent).build(), key);
        comesBack(sent.cookie(), sent.word("state"));
        String verifier = UriComponentsBuilder.fromUriString("http://h/?" + provider.form())
                .build(true)
                .getQueryParams()
                .getFirst("code_verifier");
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(Objects.requireNonNull(verifier).getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(hash)).isEqualTo(sent.word("code_challenge"));
        assertThat(sent.address().toUriString()).doesNotContain(verifier);
    }

    @Test
    void anAnswerToNoQuestionOfOursIsRefused() throws Exception {
        long before = failures();
        Sent sent = sent();
        Sent other = sent();
        token = signed(claims(sent).build(), key);
        isRefused("another state", comesBack(sent.cookie(), "x" + sent.word("state")));
        isRefused("no state", comesBack(sent.cookie(), ""));
        isRefused("no cookie", comesBack(null, sent.word("state")));
        isRefused("the cookie of another attempt", comesBack(other.cookie(), sent.word("state")));
        isRefused("a made-up cookie", comesBack(new Cookie("basilic-provider", "AAAA"), sent.word("state")));
        assertThat(failures()).isEqualTo(before + 5);
        assertThat(provider.form()).as("nothing was asked of the provider").isEmpty();
    }

    @Test
    void aStatementThatDoesNotHoldIsRefused() throws Exception {
        isRefused("another nonce", claims -> claims.claim("nonce", "other"), key);
        isRefused("no nonce", claims -> claims.claim("nonce", null), key);
        isRefused("another audience", claims -> claims.audience("elsewhere"), key);
        isRefused("another issuer", claims -> claims.issuer("https://elsewhere.example"), key);
        isRefused(
                "expired",
                claims -> claims.expirationTime(Date.from(clock.instant().minus(Duration.ofMinutes(3)))),
                key);
        isRefused("one factor", claims -> claims.claim("amr", List.of("pwd")), key);
        isRefused("another's key", claims -> claims, strange);
        Sent sent = sent();
        token = new PlainJWT(claims(sent).build()).serialize();
        isRefused("no algorithm", comesBack(sent.cookie(), sent.word("state")));
    }

    @Test
    void whoHasNoAccountOrAShutOneDoesNotComeIn() throws Exception {
        isRefused("nobody's subject", claims -> claims.subject("nobody-" + UUID.randomUUID()), key);
        Account now = accounts.find(account.id()).orElseThrow();
        accounts.disable(Actor.program(Facilities.MAIN), account.id(), true, now.version());
        isRefused("shut out", claims -> claims, key);
    }

    @Test
    void whileTheProviderIsDownPasswordAndCodeStillSignIn() {
        Actor maker = Actor.program(Facilities.MAIN);
        Account local = accounts.make(maker, "l-" + UUID.randomUUID(), "Local", Set.of(Role.SECURITY_ADMIN));
        String code = invitations.invite(maker, local.id());
        String secret = invitations.open(code).orElseThrow().generator().secret();
        invitations.take(
                code,
                new Invitations.Answer("", "", SomeAccounts.PASSWORD, Codes.at(secret, clock.instant())),
                "127.0.0.1",
                "r-1");
        jdbc.sql("UPDATE accounts SET totp_step = 0 WHERE id = ?")
                .param(local.id())
                .update();
        provider.close();
        assertThat(page.get().uri("/sign-in/provider")).hasRedirectedUrl("/sign-in?said=provider");
        assertThat(http.post()
                        .uri("/sign-in")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(request -> {
                            request.setRemoteAddr("10.1.4.1");
                            return request;
                        })
                        .param("login", local.login())
                        .param("password", SomeAccounts.PASSWORD)
                        .param("code", Codes.at(secret, clock.instant())))
                .hasRedirectedUrl("/");
    }
}
