package org.shebaohub.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.shebaohub.keys.Keys;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.operations.broker.BrokerReach;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/** What is wrong is said in words. */
class ReadinessTest {
    private final Readiness readiness = new Readiness();

    @Test
    void saysThatTheBrokerIsGone() {
        try (BrokerReach nobody = new BrokerReach(new ActiveMQConnectionFactory("tcp://127.0.0.1:1"))) {
            Health health = readiness.brokerHealthIndicator(nobody).health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails().get("why").toString()).startsWith("The broker cannot be reached");
        }
    }

    @Test
    void namesTheKeysThatNeedAnOperator() {
        assertThat(keys("2026-11-24T00:00:00Z").getStatus()).isEqualTo(Status.UP);
        Health later = keys("2126-01-01T00:00:00Z");
        assertThat(later.getStatus()).isEqualTo(Status.DOWN);
        assertThat(later.getDetails().get("why").toString()).contains("BJSI00000001-SM2");
    }

    @Test
    void namesTheRouteThatDoesNotRun() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            assertThat(readiness.routesHealthIndicator(camel).health().getStatus())
                    .isEqualTo(Status.DOWN);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:a").routeId("a-in").to("direct:b");
                    from("direct:b").routeId("b-in").setBody(constant("x"));
                }
            });
            camel.start();
            assertThat(readiness.routesHealthIndicator(camel).health().getStatus())
                    .isEqualTo(Status.UP);
            camel.getRouteController().stopRoute("b-in");
            Health stopped = readiness.routesHealthIndicator(camel).health();
            assertThat(stopped.getStatus()).isEqualTo(Status.DOWN);
            assertThat(stopped.getDetails()).containsValue("Not running: b-in");
        }
    }

    private Health keys(String at) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("keys", SampleHub.keys());
        Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        return readiness
                .keysHealthIndicator(beans.getBeanProvider(Keys.class), clock)
                .health();
    }
}
