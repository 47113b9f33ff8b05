/** The constraints on commands, and the one place that runs them. */
@NullMarked
package io.naksha.sessions.validation;

import org.jspecify.annotations.NullMarked;
