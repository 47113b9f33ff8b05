/** Tells open pages at once that something has changed. */
@NullMarked
package io.naksha.sessions.example.dashboard.live;

import org.jspecify.annotations.NullMarked;
