package org.basilic.server.people.walls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The token by which a form shows that it is one of ours, in a cookie that our script can read and other sites cannot. */
@Component
final class CrossSiteTokens implements CsrfTokenRepository {

    private final CookieCsrfTokenRepository secure = cookie("__Host-XSRF-TOKEN", true);
    private final CookieCsrfTokenRepository plain = cookie("XSRF-TOKEN", false);

    CrossSiteTokens() {}

    private static CookieCsrfTokenRepository cookie(String name, boolean secure) {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(made -> made.sameSite("Strict").secure(secure));
        return cookie;
    }

    private CookieCsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }
}
