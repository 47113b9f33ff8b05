/** The session, its state machines, its webinar, and the commands that change it. */
@NullMarked
package io.naksha.sessions.session;

import org.jspecify.annotations.NullMarked;
