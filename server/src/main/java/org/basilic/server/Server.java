package org.basilic.server;

import java.io.IOException;
import java.time.Clock;
import org.basilic.server.store.MasterKey;
import org.basilic.server.trail.CheckpointKey;
import org.basilic.server.trail.Checkpoints;
import org.basilic.server.trail.TrailCheck;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the server, found by Spring under this package. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Server {

    /** Spring makes one. */
    public Server() {}

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MasterKey masterKey(Settings settings) throws IOException {
        return MasterKey.in(settings.masterKey());
    }

    @Bean
    Checkpoints checkpoints(Settings settings) throws IOException {
        return new Checkpoints(
                settings.checkpoints(), CheckpointKey.in(settings.data().resolve("keys")));
    }

    @Bean
    TrailCheck trailCheck(JdbcClient jdbc, TransactionTemplate transaction) {
        return new TrailCheck(jdbc, transaction);
    }
}
