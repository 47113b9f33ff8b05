/**
 * Everything in memory: the embedded default and the fast reference. Way in: {@link io.naksha.sessions.inmemory.InMemoryStorage#create()}.
 */
@NullMarked
package io.naksha.sessions.inmemory;

import org.jspecify.annotations.NullMarked;
