/** What a consultant sells: title, type, duration, price, platforms and, for webinars, capacity. */
@NullMarked
package io.naksha.sessions.offering;

import org.jspecify.annotations.NullMarked;
