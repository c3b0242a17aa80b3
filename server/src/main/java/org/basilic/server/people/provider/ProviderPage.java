package org.basilic.server.people.provider;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.basilic.server.Settings;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.Accounts;
import org.basilic.server.people.sessions.SignIn;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Sealer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** The way to the identity provider and back. Who it names has an account already, or does not come in. */
@Controller
class ProviderPage {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderPage.class);
    private static final String BACK = "/sign-in/provider/answer";
    private static final String REFUSED = "redirect:/sign-in?said=provider";

    private final Settings.@Nullable Oidc settings;
    private final @Nullable Provider provider;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Sealer sealer;
    private final Clock clock;

    ProviderPage(Settings settings, Accounts accounts, SignIn signIn, Sealer sealer, Clock clock) {
        this.settings = settings.oidc();
        this.provider = this.settings == null ? null : new Provider(this.settings);
        this.accounts = accounts;
        this.signIn = signIn;
        this.sealer = sealer;
        this.clock = clock;
    }

    @GetMapping("/sign-in/provider")
    String go(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String again) {
        Attempt attempt = Attempt.fresh(clock.instant());
        try {
            URI there = provider().address(attempt, back(request), again != null);
            keep(request, response, attempt.sealed(sealer), Duration.ofMinutes(10));
            return "redirect:" + there;
        } catch (UnprovedException e) {
            LOG.warn("the identity provider cannot be asked: {}", e.getMessage());
            return REFUSED;
        }
    }

    @GetMapping(BACK)
    String come(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code) {
        Provider asked = provider();
        Settings.Oidc told = settings;
        Cookie cookie = WebUtils.getCookie(request, cookieName(request));
        Attempt attempt = Attempt.opened(cookie == null ? null : cookie.getValue(), state, sealer, clock.instant())
                .orElse(null);
        keep(request, response, "", Duration.ZERO);
        if (attempt == null || code.isEmpty() || told == null) {
            signIn.refused(request);
            return REFUSED;
        }
        try {
            Provider.Stated stated = asked.stated(attempt, back(request), code);
            Account account = accounts.byProvider(told.issuer(), stated.subject())
                    .filter(found -> !found.disabled())
                    .orElseThrow(() -> new UnprovedException("nobody has an account by this"));
            signIn.begin(request, response, account, "PROVIDER", stated.proved());
            // Another site led here, so a browser would not send the new cookie along a redirect; it does from a page
            // of ours.
            response.setHeader("Refresh", "0; url=/");
            return "people/provider";
        } catch (UnprovedException e) {
            LOG.warn("nobody comes in by the identity provider: {}", e.getMessage());
            signIn.refused(request);
            return REFUSED;
        }
    }

    private Provider provider() {
        if (provider == null) {
            throw new AbsentException();
        }
        return provider;
    }

    private static URI back(HttpServletRequest request) {
        return URI.create(request.getRequestURL().toString().replaceFirst("(?<=[^:/])/.*$", BACK));
    }

    private static String cookieName(HttpServletRequest request) {
        return request.isSecure() ? "__Host-basilic-provider" : "basilic-provider";
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String value, Duration time) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookieName(request), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(time)
                        .build()
                        .toString());
    }
}
