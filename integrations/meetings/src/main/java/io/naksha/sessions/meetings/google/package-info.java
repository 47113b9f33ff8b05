/** Meetings on Google Meet, through Google Calendar. */
@NullMarked
package io.naksha.sessions.meetings.google;

import org.jspecify.annotations.NullMarked;
