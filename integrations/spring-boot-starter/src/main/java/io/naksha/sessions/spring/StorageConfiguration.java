package io.naksha.sessions.spring;

import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.jdbc.JdbcStorage;
import io.naksha.sessions.jdbc.Migrations;
import io.naksha.sessions.spi.Storage;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A storage in the application's database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean({Storage.class, NakshaSessions.class})
@ConditionalOnSingleCandidate(DataSource.class)
class StorageConfiguration {
    @Bean
    SpringTransactions nakshaSpringTransactions(DataSource dataSource) {
        return SpringTransactions.of(dataSource);
    }

    /** After the application's own migrations, which may be those that make our tables, or refuse a schema that is not empty. */
    @Bean
    @DependsOnDatabaseInitialization
    Storage nakshaStorage(SpringTransactions transactions, NakshaSessionsProperties properties) {
        NakshaSessionsProperties.Schema schema = properties.schema();
        if (schema.migrate() == NakshaSessionsProperties.Schema.Migrate.ON_START) {
            Migrations.migrate(transactions.dataSource(), schema.options());
        }
        return JdbcStorage.of(transactions.dataSource(), transactions);
    }
}
