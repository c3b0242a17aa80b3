package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * The cookie of the session. Over TLS it has the prefix by which browsers refuse to send or take it any other way; on
 * loopback without TLS that prefix is not to be had.
 */
final class SessionCookies implements HttpSessionIdResolver {

    private final DefaultCookieSerializer secure = cookie("__Host-basilic", true);
    private final DefaultCookieSerializer plain = cookie("basilic", false);

    private static DefaultCookieSerializer cookie(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        of(request).writeCookieValue(new CookieSerializer.CookieValue(request, response, id));
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        of(request).writeCookieValue(new CookieSerializer.CookieValue(request, response, ""));
    }
}
