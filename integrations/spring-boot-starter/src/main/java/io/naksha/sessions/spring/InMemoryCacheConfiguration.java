package io.naksha.sessions.spring;

import io.naksha.sessions.inmemory.InMemoryCache;
import io.naksha.sessions.spi.Cache;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cache in this process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(InMemoryCache.class)
@ConditionalOnProperty(name = "naksha.sessions.cache.type", havingValue = "in-memory")
@ConditionalOnMissingBean(Cache.class)
class InMemoryCacheConfiguration {
    @Bean
    Cache nakshaInMemoryCache() {
        return InMemoryCache.create();
    }
}
