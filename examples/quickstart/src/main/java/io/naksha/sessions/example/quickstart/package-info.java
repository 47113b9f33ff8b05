/** A program that runs a file of requests against Naksha Sessions and prints what the consultants want to see. */
@NullMarked
package io.naksha.sessions.example.quickstart;

import org.jspecify.annotations.NullMarked;
