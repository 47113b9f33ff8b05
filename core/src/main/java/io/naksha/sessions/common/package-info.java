/** Value types that every feature shares: money, ranges, pages, names, and the root of the errors. */
@NullMarked
package io.naksha.sessions.common;

import org.jspecify.annotations.NullMarked;
