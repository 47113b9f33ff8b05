/** What the benchmarks run on: databases, and the data in them. */
@NullMarked
package io.naksha.sessions.benchmarks.world;

import org.jspecify.annotations.NullMarked;
