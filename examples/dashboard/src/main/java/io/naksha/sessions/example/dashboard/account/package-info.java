/** Accounts: who may log in, as whom, and for how long. */
@NullMarked
package io.naksha.sessions.example.dashboard.account;

import org.jspecify.annotations.NullMarked;
