package io.naksha.sessions.example.dashboard.security;

import io.naksha.sessions.NakshaSessions;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets handler methods ask for the caller's workspace. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {
    private final NakshaSessions naksha;

    DeskConfiguration(NakshaSessions naksha) {
        this.naksha = naksha;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new DeskResolver(naksha));
    }
}
