package org.basilic.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.basilic.server.operating.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartTest {

    private static Map<String, Object> properties(Settings.@Nullable Tls tls, List<String> proxies) {
        Settings plain = Settings.in(Path.of("data"));
        return Start.properties(new Settings(
                new Settings.Http("127.0.0.1", 0, tls, proxies, Duration.ofMinutes(15)),
                plain.data(),
                plain.masterKey(),
                plain.checkpoints(),
                null,
                null,
                null,
                null,
                null,
                false,
                false));
    }

    @Test
    void tlsIsOfTheTwoVersionsThatHold() {
        Map<String, Object> properties =
                properties(new Settings.Tls(Path.of("cert.pem"), Path.of("key.pem")), List.of());
        assertThat(properties)
                .containsEntry("spring.ssl.bundle.pem.server.options.enabled-protocols", "TLSv1.3,TLSv1.2")
                .containsEntry("server.servlet.session.cookie.secure", true);
    }

    @Test
    void whereARequestCameFromSaysAProxyThatWasNamedAndNobodyElse() {
        assertThat(properties(null, List.of())).containsEntry("server.forward-headers-strategy", "none");
        assertThat(properties(null, List.of("192.0.2.7")))
                .containsEntry("server.forward-headers-strategy", "native")
                .containsEntry("server.tomcat.remoteip.internal-proxies", "\\Q192.0.2.7\\E");
    }

    @Test
    void connectionsBeyondTheLimitWait() {
        assertThat(properties(null, List.of()))
                .containsEntry("server.tomcat.max-connections", Limits.of("http.connections"));
    }

    @Test
    void filesOfAMomentLieUnderTheDataDirectory() {
        String temporary = Path.of("data").resolve("tmp").toString();
        assertThat(properties(null, List.of()))
                .containsEntry("server.tomcat.basedir", temporary)
                .containsEntry("spring.servlet.multipart.location", temporary);
    }
}
