/** The figures and the reference arithmetic that makes them. */
@NullMarked
package io.naksha.sessions.analytics;

import org.jspecify.annotations.NullMarked;
