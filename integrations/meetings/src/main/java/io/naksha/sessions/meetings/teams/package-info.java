/** Meetings on Microsoft Teams, through Microsoft Graph. */
@NullMarked
package io.naksha.sessions.meetings.teams;

import org.jspecify.annotations.NullMarked;
