package io.naksha.sessions.spring;

import com.zaxxer.hikari.HikariDataSource;
import io.naksha.sessions.NakshaSessions;
import io.naksha.sessions.inmemory.InMemoryMailer;
import io.naksha.sessions.jdbc.JdbcStorage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The library in Spring's transactions, by a manager of JDBC and one of JPA. */
@ParameterizedClass(name = "{0}")
@EnumSource(Manager.class)
abstract class ManagedTransactions {
    @Parameter
    Manager kind;

    final HikariDataSource pool = Manager.pool(Databases.migrated());
    final HikariDataSource otherPool = Manager.pool(Databases.h2());
    final SpringTransactions transactions = SpringTransactions.of(pool);
    final InMemoryMailer mailer = InMemoryMailer.create();
    final List<Integer> heard = new ArrayList<>();
    final JdbcTemplate jdbc = new JdbcTemplate(pool);
    Manager.Open opened;
    AbstractPlatformTransactionManager manager;
    NakshaSessions naksha;
    Studio studio;

    @BeforeEach
    void open() {
        jdbc.execute("CREATE TABLE purchase (id INT PRIMARY KEY)");
        opened = kind.open(pool);
        manager = opened.manager();
        transactions.follow(manager);
        naksha = NakshaSessions.builder()
                .storage(new HostedStorage(JdbcStorage.of(transactions.dataSource(), transactions)))
                .mailer(mailer)
                .listener(event -> heard.add(event.session().schedule().time().getHour()))
                .withoutPolling()
                .build();
        studio = new Studio(naksha);
    }

    @AfterEach
    void close() {
        naksha.close();
        opened.close();
        pool.close();
        otherPool.close();
    }

    TransactionTemplate with(int propagation) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        return template;
    }

    void required(Runnable work) {
        with(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> work.run());
    }

    void buy(int id) {
        jdbc.update("INSERT INTO purchase VALUES (?)", id);
    }

    List<Integer> purchases() {
        return jdbc.queryForList("SELECT id FROM purchase ORDER BY id", Integer.class);
    }

    static void fail() {
        throw new IllegalArgumentException("mine");
    }
}
