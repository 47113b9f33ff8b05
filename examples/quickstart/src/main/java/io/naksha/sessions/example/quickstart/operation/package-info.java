/** What a line can ask for, how it is read, and how the SDK carries it out. Start with {@code Operation} and {@code Book}. */
@NullMarked
package io.naksha.sessions.example.quickstart.operation;

import org.jspecify.annotations.NullMarked;
