package org.basilic.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Settings of a server under test: an empty directory, and the database that the run asks for. */
public final class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path data = Files.createTempDirectory("basilic-test");
            Settings settings = Settings.in(data).with(database());
            context.getBeanFactory().registerSingleton("settings", settings);
            Map<String, Object> properties = Start.properties(settings);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Settings.@Nullable Database database() throws IOException {
        if (!"postgresql".equals(System.getProperty("basilic.test.database"))) {
            return null;
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return new Settings.Database(postgres.getJdbcUrl("postgres", "postgres"), null, null);
    }
}
