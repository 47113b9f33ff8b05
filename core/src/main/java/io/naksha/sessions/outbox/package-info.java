/** What must happen after commit, as stored entries. */
@NullMarked
package io.naksha.sessions.outbox;

import org.jspecify.annotations.NullMarked;
