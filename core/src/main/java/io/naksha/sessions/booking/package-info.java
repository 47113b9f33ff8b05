/** The public way in: what a client asks for and what the client is told. */
@NullMarked
package io.naksha.sessions.booking;

import org.jspecify.annotations.NullMarked;
