/** What plugs in: storage, mailer, meeting links, cache, ids and listeners. */
@NullMarked
package io.naksha.sessions.spi;

import org.jspecify.annotations.NullMarked;
