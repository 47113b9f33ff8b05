/** What is there on the first start, so that there is something to look at. */
@NullMarked
package io.naksha.sessions.example.dashboard.demo;

import org.jspecify.annotations.NullMarked;
