/**
 * The contract of {@link io.naksha.sessions.spi.Storage}, as tests to extend: {@link io.naksha.sessions.tck.StorageContract} for the rules one by
 * one, {@link io.naksha.sessions.tck.StorageProperties} for random commands against a model.
 */
@NullMarked
package io.naksha.sessions.tck;

import org.jspecify.annotations.NullMarked;
