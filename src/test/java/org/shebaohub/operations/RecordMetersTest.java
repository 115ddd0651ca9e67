package org.shebaohub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shebaohub.message.Message;
import org.shebaohub.message.PendingParts;
import org.shebaohub.message.RecordCounts.Step;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Records are counted by step, and those that wait are told until none is left. */
class RecordMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private List<PendingParts.Waiting> waiting = List.of();
    private final RecordMeters meters = new RecordMeters(registry, files());

    @Test
    void countsRecordsByPartnerTypeAndStep() {
        meters.passed(Step.READ, "pboc", "PBC-01", 1203);
        meters.passed(Step.RECORDED, "pboc", "PBC-01", 500);
        meters.passed(Step.RECORDED, "pboc", "PBC-01", 203);
        meters.passed(Step.READ, "certification", "CRT-01", 7);
        assertThat(counted("pboc", "read")).isEqualTo(1203);
        assertThat(counted("pboc", "recorded")).isEqualTo(703);
        assertThat(counted("certification", "read")).isEqualTo(7);
    }

    @Test
    void tellsHowManyWaitAndThatNoneDoes() {
        waiting = List.of(new PendingParts.Waiting("pboc", "PBC-01", 1203));
        meters.look();
        assertThat(waiting()).isEqualTo(1203);
        waiting = List.of(new PendingParts.Waiting("pboc", "PBC-01", 703));
        meters.look();
        assertThat(waiting()).isEqualTo(703);
        waiting = List.of();
        meters.look();
        assertThat(waiting()).isZero();
    }

    private double counted(String partner, String step) {
        return registry.get("hub.records")
                .tags("partner", partner, "step", step)
                .counter()
                .count();
    }

    private double waiting() {
        return registry.get("hub.records.waiting")
                .tags("partner", "pboc", "type", "PBC-01")
                .gauge()
                .value();
    }

    private org.springframework.beans.factory.ObjectProvider<PendingParts> files() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("files", new PendingParts() {
            @Override
            public Optional<Message> next() {
                return Optional.empty();
            }

            @Override
            public void putOff(Message part, Duration wait) {}

            @Override
            public List<Waiting> waiting() {
                return waiting;
            }
        });
        return beans.getBeanProvider(PendingParts.class);
    }
}
