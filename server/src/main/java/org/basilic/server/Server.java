package org.basilic.server;

import java.io.IOException;
import java.time.Clock;
import org.basilic.server.store.MasterKey;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The parts of the server, found by Spring under this package. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan
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
}
