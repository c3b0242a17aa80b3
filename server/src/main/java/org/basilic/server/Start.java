package org.basilic.server;

import java.util.HashMap;
import java.util.Map;
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

    /** Starts what keeps and knows, without listening: for backup, verify and the like. */
    public static ConfigurableApplicationContext store(Settings settings) {
        return builder(settings).web(WebApplicationType.NONE).run();
    }

    private static SpringApplicationBuilder builder(Settings settings) {
        return new SpringApplicationBuilder(Server.class)
                .registerShutdownHook(true)
                .initializers(context -> context.getBeanFactory().registerSingleton("settings", settings))
                .properties(properties(settings));
    }

    /** Returns the settings as Spring's parts read them. */
    public static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        Settings.Database database = settings.database();
        if (database == null) {
            properties.put(
                    "spring.datasource.url",
                    "jdbc:h2:file:" + settings.data().toAbsolutePath().resolve("basilic")
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
            properties.put("spring.datasource.username", "sa");
        } else {
            properties.put("spring.datasource.url", database.url());
            if (database.user() != null) {
                properties.put("spring.datasource.username", database.user());
            }
            if (database.password() != null) {
                properties.put("spring.datasource.password", database.password());
            }
        }
        return properties;
    }
}
