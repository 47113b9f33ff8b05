/** A storage written from scratch, as a pattern for one of your own. {@link MvStoreStorage} is the way in. */
@NullMarked
package io.naksha.sessions.example.customstorage;

import org.jspecify.annotations.NullMarked;
