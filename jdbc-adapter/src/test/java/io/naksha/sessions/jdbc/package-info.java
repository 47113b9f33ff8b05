/** The JDBC storage on H2, in a session zone that is not the JVM's. */
package io.naksha.sessions.jdbc;
