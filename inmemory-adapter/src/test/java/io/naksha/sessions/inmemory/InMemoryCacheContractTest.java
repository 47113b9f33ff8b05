package io.naksha.sessions.inmemory;

import io.naksha.sessions.spi.Cache;
import io.naksha.sessions.tck.CacheContract;

class InMemoryCacheContractTest extends CacheContract {
    @Override
    protected Cache createCache() {
        return InMemoryCache.create();
    }
}
