package org.shebaohub.check;

import org.shebaohub.json.JsonLimits;
import org.shebaohub.keys.Certificates;
import org.shebaohub.keys.Keys;
import org.shebaohub.keys.KeysSettings;
import org.shebaohub.message.Environment;
import org.shebaohub.partner.Partners;
import org.shebaohub.xml.XmlLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The stages that are functions of the bytes, and no private key: a partner checks with the certificates alone. Not
 * marked as a configuration, so that the running hub, which scans all packages, does not take it for its own.
 */
@ComponentScan(
        basePackages = {
            "org.shebaohub.xml",
            "org.shebaohub.json",
            "org.shebaohub.verify",
            "org.shebaohub.validate",
            "org.shebaohub.convert",
            "org.shebaohub.partner"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(CoreVerification|CoreValidation)"),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = WithoutBlock.class)
        })
@EnableConfigurationProperties({KeysSettings.class, Partners.class, XmlLimits.class, JsonLimits.class})
class CheckParts {
    @Bean
    Certificates certificates(KeysSettings settings, Partners partners) {
        return Keys.certificates(settings, partners);
    }

    @Bean
    MessageClock clock() {
        return new MessageClock();
    }

    @Bean
    Environment hubEnvironment(@Value("${hub.environment}") Environment environment) {
        return environment;
    }
}
