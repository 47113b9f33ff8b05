/** What a host application can do, one class per feature. Reached through {@code io.naksha.sessions.NakshaSessions}. */
@NullMarked
package io.naksha.sessions.usecase;

import org.jspecify.annotations.NullMarked;
