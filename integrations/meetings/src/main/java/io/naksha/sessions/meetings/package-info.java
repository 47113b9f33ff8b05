/** How meeting platforms are called. Each platform has a package of its own. */
@NullMarked
package io.naksha.sessions.meetings;

import org.jspecify.annotations.NullMarked;
