package org.shebaohub.keys;

import org.shebaohub.message.Environment;
import org.shebaohub.partner.Partners;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys as beans. */
@Configuration
class KeysConfiguration {
    @Bean
    Keys keys(KeysSettings settings, Partners partners, @Value("${hub.environment}") Environment environment) {
        return Keys.load(settings, partners, environment);
    }

    @Bean
    Certificates certificates(Keys keys) {
        return keys.certificates();
    }
}
