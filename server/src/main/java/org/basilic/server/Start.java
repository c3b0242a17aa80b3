package org.basilic.server;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basilic.server.operating.Limits;
import org.basilic.server.store.PrivateDirectory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the parts of the server with their settings. */
public final class Start {

    private Start() {}

    /** Starts a server that listens. */
    public static ConfigurableApplicationContext server(Settings settings) {
        return builder(settings).web(WebApplicationType.SERVLET).run();
    }

    /** Starts what keeps and knows, without listening: for replay and the like. */
    public static ConfigurableApplicationContext store(Settings settings) {
        return builder(settings).web(WebApplicationType.NONE).run();
    }

    private static SpringApplicationBuilder builder(Settings settings) {
        return new SpringApplicationBuilder(Server.class)
                .registerShutdownHook(false) // ServeCommand's own hook closes it, and says how that ended
                .logStartupInfo(false)
                .initializers(context -> context.getBeanFactory().registerSingleton("settings", settings))
                .properties(properties(settings));
    }

    /** Returns the settings as Spring's parts read them. */
    public static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        Settings.Http http = settings.http();
        properties.put("server.address", http.address());
        properties.put("server.port", http.port());
        properties.put("spring.session.timeout", http.idle().toSeconds() + "s");
        Settings.Tls tls = http.tls();
        if (tls != null) {
            properties.put("server.ssl.bundle", "server");
            String bundle = "spring.ssl.bundle.pem.server.";
            properties.put(
                    bundle + "keystore.certificate", "file:" + tls.certificate().toAbsolutePath());
            properties.put(bundle + "keystore.private-key", "file:" + tls.key().toAbsolutePath());
            properties.put(bundle + "options.enabled-protocols", "TLSv1.3,TLSv1.2");
        }
        properties.put(
                "server.servlet.session.cookie.secure",
                tls != null || !http.proxies().isEmpty());
        if (http.proxies().isEmpty()) {
            properties.put("server.forward-headers-strategy", "none");
        } else {
            properties.put("server.forward-headers-strategy", "native");
            properties.put(
                    "server.tomcat.remoteip.internal-proxies",
                    http.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        }
        properties.put(
                "server.tomcat.basedir",
                PrivateDirectory.temporary(settings.data()).toString());
        properties.put(
                "spring.servlet.multipart.location",
                PrivateDirectory.temporary(settings.data()).toString());
        properties.putAll(database(settings));
        properties.putAll(limits());
        return properties;
    }

    private static Map<String, Object> database(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", DatabaseUrl.of(settings));
        properties.put("spring.datasource.hikari.connection-init-sql", DatabaseUrl.firstWords(settings));
        properties.put("spring.datasource.hikari.connection-timeout", Limits.of("database.wait.milliseconds"));
        properties.put("spring.datasource.hikari.maximum-pool-size", 20);
        Settings.Database database = settings.database();
        if (database == null) {
            properties.put("spring.datasource.username", "sa");
        } else {
            properties.putAll(migrations(settings, database));
            if (database.user() != null) {
                properties.put("spring.datasource.username", database.user());
            }
            if (database.password() != null) {
                properties.put("spring.datasource.password", database.password());
            }
        }
        return properties;
    }

    /** Migrations have a connection of their own: as whoever owns the tables, and for as long as a statement takes. */
    private static Map<String, Object> migrations(Settings settings, Settings.Database database) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.flyway.url", database.url());
        properties.put("spring.flyway.placeholders.program", DatabaseUrl.program(settings));
        Settings.Owner owner = database.owner();
        String user = owner == null ? database.user() : owner.user();
        String password = owner == null ? database.password() : owner.password();
        if (user != null) {
            properties.put("spring.flyway.user", user);
        }
        if (password != null) {
            properties.put("spring.flyway.password", password);
        }
        return properties;
    }

    private static Map<String, Object> limits() {
        return Map.of(
                "server.max-http-request-header-size",
                Limits.of("http.header.bytes") + "B",
                "server.tomcat.connection-timeout",
                Limits.of("http.header.seconds") + "s",
                "server.tomcat.max-connections",
                Limits.of("http.connections"),
                "spring.lifecycle.timeout-per-shutdown-phase",
                Limits.of("drain.seconds") + "s",
                "spring.servlet.multipart.max-file-size",
                Limits.of("http.bulk.bytes") + "B",
                "spring.servlet.multipart.max-request-size",
                Limits.of("http.bulk.bytes") + "B");
    }
}
