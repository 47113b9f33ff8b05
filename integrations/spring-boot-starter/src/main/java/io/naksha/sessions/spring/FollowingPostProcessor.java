package io.naksha.sessions.spring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** Has every transaction manager followed as soon as it is made, before anybody can begin a transaction with it. */
final class FollowingPostProcessor implements BeanPostProcessor {
    private final ObjectProvider<SpringTransactions> transactions;

    FollowingPostProcessor(ObjectProvider<SpringTransactions> transactions) {
        this.transactions = transactions;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof AbstractPlatformTransactionManager manager) {
            transactions.forEach(known -> known.follow(manager));
        }
        return bean;
    }
}
