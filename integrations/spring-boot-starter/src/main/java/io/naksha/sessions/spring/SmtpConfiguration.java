package io.naksha.sessions.spring;

import io.naksha.sessions.smtp.SmtpMailer;
import io.naksha.sessions.smtp.SmtpMailerBuilder;
import io.naksha.sessions.spi.Mailer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail over SMTP, where a server is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(SmtpMailer.class)
@ConditionalOnProperty("naksha.sessions.smtp.host")
@ConditionalOnMissingBean(Mailer.class)
@EnableConfigurationProperties(SmtpProperties.class)
class SmtpConfiguration {
    @Bean
    SmtpMailer nakshaSmtpMailer(SmtpProperties properties, ObjectProvider<SslBundles> bundles) {
        if (properties.password() != null && properties.username() == null) {
            throw new IllegalStateException("naksha.sessions.smtp.password is set, and its username is not");
        }
        SmtpMailerBuilder builder = SmtpMailer.builder()
                .security(properties.security())
                .timeouts(properties.connectTimeout(), properties.readTimeout(), properties.writeTimeout())
                .connections(properties.connections())
                .keepOpen(properties.keepOpen())
                .waitForConnection(properties.waitForConnection());
        PropertyMapper set = PropertyMapper.get();
        set.from(properties::host).to(builder::host);
        set.from(properties::port).to(builder::port);
        set.from(properties::from).to(address -> builder.from(address, properties.fromName()));
        set.from(properties::helloName).to(builder::helloName);
        set.from(properties::username).to(user -> builder.credentials(user, required(properties.password())));
        set.from(properties::sslBundle)
                .to(name ->
                        builder.sslContext(bundles.getObject().getBundle(name).createSslContext()));
        return builder.build();
    }

    private static String required(@Nullable String password) {
        return password == null ? "" : password;
    }
}
