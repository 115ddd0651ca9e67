package org.shebaohub.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.shebaohub.keys.Keys;
import org.shebaohub.message.Answering;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.Environment;
import org.shebaohub.partner.Partners;
import org.shebaohub.verify.CoreVerification;
import org.shebaohub.verify.OwnVerification;
import org.shebaohub.verify.Verification;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

/** The settings of config/ make these stages, and sample keys do not pass for real ones. */
class BeansTest {
    private final ApplicationContextRunner hub = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withPropertyValues("hub.home=.")
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(Environment.class, () -> Environment.TRIAL)
            .withUserConfiguration(Stages.class);

    @Test
    void verifyAndSignAreMadeFromTheSettings() {
        hub.withPropertyValues("hub.environment=trial").run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(Keys.class)
                .hasSingleBean(Verification.class)
                .hasSingleBean(CoreVerification.class)
                .hasSingleBean(OwnVerification.class)
                .hasSingleBean(Answering.class)
                .hasBean("verification")
                .hasBean("signing"));
    }

    @Test
    void sampleKeysStopARealHub() {
        hub.withPropertyValues("hub.environment=production").run(context -> assertThat(context)
                .hasFailed()
                .getFailure()
                .rootCause()
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--trial"));
    }

    @ComponentScan({
        "org.shebaohub.xml",
        "org.shebaohub.json",
        "org.shebaohub.keys",
        "org.shebaohub.verify",
        "org.shebaohub.sign",
        "org.shebaohub.partner"
    })
    @ConfigurationPropertiesScan(
            basePackageClasses = {
                Partners.class,
                Keys.class,
                org.shebaohub.xml.XmlLimits.class,
                org.shebaohub.json.JsonLimits.class
            })
    static class Stages {}
}
