/**
 * Naksha Sessions in a Spring Boot application: {@link io.naksha.sessions.spring.NakshaSessionsAutoConfiguration} makes the bean, {@link
 * io.naksha.sessions.spring.SpringTransactions} has it take part in Spring's transactions.
 */
@NullMarked
package io.naksha.sessions.spring;

import org.jspecify.annotations.NullMarked;
