/** What each peer can do, and the library as one of them. */
@NullMarked
package io.naksha.sessions.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
