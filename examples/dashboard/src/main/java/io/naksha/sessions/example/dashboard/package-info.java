/** A web application on Naksha Sessions. It translates between HTTP and the library and has no business rule of its own. */
@NullMarked
package io.naksha.sessions.example.dashboard;

import org.jspecify.annotations.NullMarked;
