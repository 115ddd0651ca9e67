package org.shebaohub.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Plays all flows against a running hub and says what the outside saw of each. */
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Connection connection;
    private final Clock clock;
    private final PrintStream out;

    public Demo(Connection connection, Clock clock, PrintStream out) {
        this.connection = connection;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Plays every flow once, one line each, then the summary.
     *
     * @param once false to go on as core until the process is stopped, so that one can try by hand
     * @return true where every flow had its expected outcome
     */
    public boolean run(boolean once) throws Exception {
        Seal seal = new Seal(connection.certificates());
        Identifiers ids = new Identifiers(clock);
        try (Core core = new Core(connection, seal);
                EWindow window = new EWindow(connection, seal, ids)) {
            Tally tally = new Tally(out);
            Scene scene = new Scene(window, core, ids, PATIENCE);
            for (Flow flow : flows()) {
                tally.play(flow, scene);
            }
            boolean good = tally.summary();
            if (!once) {
                window.stopReading();
                new Guide(connection, out).print();
                new CountDownLatch(1).await();
            }
            return good;
        }
    }

    private static List<Flow> flows() {
        List<Flow> all = new ArrayList<>(AcceptedFlows.all());
        all.addAll(RefusedFlows.all());
        all.addAll(ReviewFlows.all());
        all.addAll(RepeatFlows.all());
        all.addAll(FileFlows.all());
        all.add(Flow.delivered("总核对", "nothing doubled, nothing extra", "MQ, SFTP", Scene::audit));
        return all;
    }
}
