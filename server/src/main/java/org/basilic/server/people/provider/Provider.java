package org.basilic.server.people.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.basilic.server.Settings;
import org.basilic.server.operating.Limits;
import org.jspecify.annotations.Nullable;

/**
 * One identity provider: authorization code with PKCE, state and nonce. Its addresses are read from its own discovery document
 * when somebody first signs in by it, so that the server starts, and lets people in by password, while the provider is down.
 */
final class Provider {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int LARGEST = 512 * 1024;

    /** Algorithms with a key pair: a shared secret or none proves nothing. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    /** Values of acr that say that a second factor was used; of amr it is mfa (RFC 8176). */
    private static final Set<String> SECOND_FACTOR = Set.of(
            "phr",
            "phrh",
            "https://refeds.org/profile/mfa",
            "http://schemas.openid.net/pape/policies/2007/06/multi-factor");

    /**
     * Who the provider says it is.
     *
     * @param subject its lasting id of the person
     * @param proved when they last proved it to the provider; null where it does not say
     */
    record Stated(String subject, @Nullable Instant proved) {}

    private record Known(OIDCProviderMetadata addresses, IDTokenValidator validator) {}

    private final Settings.Oidc settings;
    private volatile @Nullable Known known;

    Provider(Settings.Oidc settings) {
        this.settings = settings;
    }

    /**
     * Returns where to send a browser. The provider is to say when the person last proved who they are: that it knows them
     * still is no proof of now.
     *
     * @param again whether the person has to prove who they are even if the provider still knows
     * @throws UnprovedException if the provider cannot be asked
     */
    URI address(Attempt attempt, URI back, boolean again) throws UnprovedException {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope("openid"),
                        new ClientID(settings.clientId()),
                        back)
                .endpointURI(known().addresses().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .maxAge(again ? 0 : Limits.intOf("session.absolute.seconds"));
        if (again) {
            request = request.prompt(Prompt.Type.LOGIN);
        }
        return request.build().toURI();
    }

    /**
     * Exchanges the code that came back for a signed statement of who it is.
     *
     * @throws UnprovedException if the provider does not say so, or not with a second factor
     */
    Stated stated(Attempt attempt, URI back, String code) throws UnprovedException {
        Known provider = known();
        try {
            TokenRequest ask = new TokenRequest.Builder(
                            provider.addresses().getTokenEndpointURI(),
                            new ClientSecretBasic(
                                    new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
                            new AuthorizationCodeGrant(
                                    new AuthorizationCode(code), back, new CodeVerifier(attempt.verifier())))
                    .build();
            HTTPRequest request = ask.toHTTPRequest();
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!(response instanceof OIDCTokenResponse granted)) {
                throw new UnprovedException("the provider gave no token");
            }
            IDTokenClaimsSet claims =
                    provider.validator().validate(granted.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
            if (!isSecondFactor(claims)) {
                throw new UnprovedException("no second factor");
            }
            Date proved = claims.getAuthenticationTime();
            return new Stated(claims.getSubject().getValue(), proved == null ? null : proved.toInstant());
        } catch (GeneralException | BadJOSEException | JOSEException | IOException e) {
            throw new UnprovedException("the provider's word does not hold", e);
        }
    }

    private static boolean isSecondFactor(IDTokenClaimsSet claims) {
        boolean method = claims.getAMR() != null && claims.getAMR().contains(AMR.MFA);
        boolean context = claims.getACR() != null
                && SECOND_FACTOR.contains(claims.getACR().getValue());
        return method || context;
    }

    private Known known() throws UnprovedException {
        Known found = known;
        if (found != null) {
            return found;
        }
        Issuer issuer = new Issuer(settings.issuer());
        try {
            OIDCProviderMetadata addresses = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                            addresses.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST))
                    .build();
            Known fresh = new Known(
                    addresses,
                    new IDTokenValidator(
                            issuer,
                            new ClientID(settings.clientId()),
                            new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                            null));
            known = fresh;
            return fresh;
        } catch (GeneralException | MalformedURLException e) {
            throw new UnprovedException("the provider does not describe itself as it should", e);
        } catch (IOException e) {
            throw new UnprovedException("the provider cannot be asked", e);
        }
    }
}
