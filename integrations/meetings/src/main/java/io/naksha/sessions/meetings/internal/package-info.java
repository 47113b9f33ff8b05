/** What the platforms have in common. No API. */
@NullMarked
package io.naksha.sessions.meetings.internal;

import org.jspecify.annotations.NullMarked;
