/** What a good engineer writes with Hibernate ORM, mapped on the library's tables: batching on, versions, one lock, no lazy loading in loops. */
@NullMarked
package io.naksha.sessions.benchmarks.hibernate;

import org.jspecify.annotations.NullMarked;
