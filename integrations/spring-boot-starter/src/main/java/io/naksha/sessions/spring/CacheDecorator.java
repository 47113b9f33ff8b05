package io.naksha.sessions.spring;

import io.naksha.sessions.spi.Cache;

/** Puts something around the cache that is used. */
@FunctionalInterface
interface CacheDecorator {
    Cache decorate(Cache cache);
}
