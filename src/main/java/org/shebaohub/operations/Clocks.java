package org.shebaohub.operations;

import java.time.Clock;
import java.time.ZoneId;
import org.shebaohub.message.Environment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub's one clock, in Beijing time, which a test replaces with one that it moves; and where the hub stands. */
@Configuration
class Clocks {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Environment hubEnvironment(@Value("${hub.environment:production}") Environment environment) {
        return environment;
    }
}
