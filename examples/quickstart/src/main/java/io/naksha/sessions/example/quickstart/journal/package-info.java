/** What became of each line, kept so that a second run does not carry it out again. */
@NullMarked
package io.naksha.sessions.example.quickstart.journal;

import org.jspecify.annotations.NullMarked;
