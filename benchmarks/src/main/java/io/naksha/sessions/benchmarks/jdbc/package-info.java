/** What a careful engineer writes by hand with plain JDBC, on the library's tables. */
@NullMarked
package io.naksha.sessions.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
