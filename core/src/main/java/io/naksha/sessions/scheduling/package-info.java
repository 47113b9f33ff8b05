/** Time slots and the rules that turn a local date and time into an instant. */
@NullMarked
package io.naksha.sessions.scheduling;

import org.jspecify.annotations.NullMarked;
