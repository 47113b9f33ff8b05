/** Who is calling: tokens, and what each caller may reach. */
@NullMarked
package io.naksha.sessions.example.dashboard.security;

import org.jspecify.annotations.NullMarked;
