/** The way in: {@link io.naksha.sessions.NakshaSessions} and, for one consultant, {@link io.naksha.sessions.Workspace}. */
@NullMarked
package io.naksha.sessions;

import org.jspecify.annotations.NullMarked;
