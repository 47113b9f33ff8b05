/** Mail over SMTP: {@link io.naksha.sessions.smtp.SmtpMailer} is the way in. */
@NullMarked
package io.naksha.sessions.smtp;

import org.jspecify.annotations.NullMarked;
