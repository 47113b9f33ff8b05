/** Who sells sessions: the consultant, the public slug, and what may be done while not approved. */
@NullMarked
package io.naksha.sessions.consultant;

import org.jspecify.annotations.NullMarked;
