/** Keeps everything in a relational database: {@link io.naksha.sessions.jdbc.JdbcStorage} is the way in. */
@NullMarked
package io.naksha.sessions.jdbc;

import org.jspecify.annotations.NullMarked;
