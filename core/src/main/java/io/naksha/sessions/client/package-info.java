/** Who attends sessions: a consultant's clients, their contact details, status and statistics. */
@NullMarked
package io.naksha.sessions.client;

import org.jspecify.annotations.NullMarked;
