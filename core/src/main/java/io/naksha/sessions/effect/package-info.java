/** Carries out what must happen after commit: online rooms, mail and calendar invitations. The way in is {@code OutboxDispatcher}. */
@NullMarked
package io.naksha.sessions.effect;

import org.jspecify.annotations.NullMarked;
