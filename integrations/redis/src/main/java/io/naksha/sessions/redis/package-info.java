/** The cache in Redis, shared by all processes: start at {@link io.naksha.sessions.redis.RedisCache}. */
@NullMarked
package io.naksha.sessions.redis;

import org.jspecify.annotations.NullMarked;
