package io.naksha.sessions.spring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** The managers of transactions that applications have. */
enum Manager {
    JDBC {
        @Override
        Open open(DataSource dataSource) {
            return new Open(new JdbcTransactionManager(dataSource), () -> {});
        }
    },
    JPA {
        @Override
        Open open(DataSource dataSource) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(dataSource);
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setPackagesToScan("io.naksha.sessions.spring");
            factory.afterPropertiesSet();
            JpaTransactionManager manager = new JpaTransactionManager(factory.getObject());
            manager.afterPropertiesSet();
            return new Open(manager, factory::destroy);
        }
    };

    /** A manager until it is closed. */
    record Open(AbstractPlatformTransactionManager manager, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    abstract Open open(DataSource dataSource);

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
