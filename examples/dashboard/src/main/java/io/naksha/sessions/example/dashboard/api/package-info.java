/** The REST API: controllers that translate between HTTP and the library. */
@NullMarked
package io.naksha.sessions.example.dashboard.api;

import org.jspecify.annotations.NullMarked;
