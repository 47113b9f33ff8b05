/** Where consultants and requests come from: files, the class path, or standard input. */
@NullMarked
package io.naksha.sessions.example.quickstart.input;

import org.jspecify.annotations.NullMarked;
