/** Mail messages and their templates; knows no transport. */
@NullMarked
package io.naksha.sessions.notification;

import org.jspecify.annotations.NullMarked;
