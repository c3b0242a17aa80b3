package org.basilic.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Settings of a server under test: an empty directory, and the database that the run asks for. */
public final class TestSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path data = Files.createTempDirectory("basilic-test");
            Settings settings = Settings.in(data).with(TestDatabase.fresh());
            context.getBeanFactory().registerSingleton("settings", settings);
            context.addBeanFactoryPostProcessor(factory -> factory.addBeanPostProcessor(new CrossSiteTokensOfTests()));
            Map<String, Object> properties = Start.properties(settings);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
