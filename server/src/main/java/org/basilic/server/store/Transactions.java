package org.basilic.server.store;

import javax.sql.DataSource;
import org.basilic.server.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Which transactions there are: any number at once on PostgreSQL, one writing one on the file. */
@Configuration(proxyBeanMethods = false)
class Transactions {

    @Bean
    JdbcTransactionManager transactionManager(DataSource source, Settings settings) {
        return settings.database() == null ? new OneWriterAtATime(source) : new JdbcTransactionManager(source);
    }
}
