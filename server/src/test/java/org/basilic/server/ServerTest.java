package org.basilic.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running server without a network: one context for all such tests, because a context costs seconds. On H2,
 * or with {@code -Dbasilic.test.database=postgresql} on an embedded PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@Tag("store")
@ContextConfiguration(initializers = TestSettings.class)
public @interface ServerTest {}
