/** Runs the library beside hand-written JDBC and Hibernate and prints how fast each is. */
@NullMarked
package io.naksha.sessions.benchmarks;

import org.jspecify.annotations.NullMarked;
