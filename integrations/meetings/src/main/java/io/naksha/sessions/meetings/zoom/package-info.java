/** Meetings on Zoom. */
@NullMarked
package io.naksha.sessions.meetings.zoom;

import org.jspecify.annotations.NullMarked;
