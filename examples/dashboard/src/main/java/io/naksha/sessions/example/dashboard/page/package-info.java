/** Which file a browser gets for which address. */
@NullMarked
package io.naksha.sessions.example.dashboard.page;

import org.jspecify.annotations.NullMarked;
