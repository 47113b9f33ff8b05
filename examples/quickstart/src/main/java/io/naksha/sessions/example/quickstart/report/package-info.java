/** What the consultants want to see, as text. */
@NullMarked
package io.naksha.sessions.example.quickstart.report;

import org.jspecify.annotations.NullMarked;
