package org.shebaohub.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shebaohub.bench.Result.Slice;

/** Slices of the hub and of the floor in turn, so that what the host does meets both alike. */
public final class Bench {
    private static final int MESSAGES = 300;
    private static final double WARM_UP_SHARE = 0.4;
    private static final long IDLE_SECONDS = 4;
    private static final double LATENCY_SHARE = 0.2;

    private final Letters letters;
    private final Clients clients;
    private final FloorLoop floor;
    private final CpuMeter cpu;
    private CpuUsed idle = CpuUsed.NOTHING;

    Bench(Letters letters, Clients clients, FloorLoop floor, Path data) throws Exception {
        this.letters = letters;
        this.clients = clients;
        this.floor = floor;
        this.cpu = new CpuMeter(data);
    }

    Result run(String suite, int seconds) throws Exception {
        long began = System.nanoTime();
        double whole = TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() - began < WARM_UP_SHARE * whole) {
            slice(clients::toHub);
            slice(clients::toFloor);
        }
        idle = idle();
        double[] steal = CpuMeter.steal();
        List<Slice> hub = new ArrayList<>();
        List<Slice> byHand = new ArrayList<>();
        do {
            hub.add(slice(clients::toHub));
            byHand.add(slice(clients::toFloor));
        } while (System.nanoTime() - began < (1 - LATENCY_SHARE) * whole);
        double rate = hub.stream().mapToDouble(Slice::perSecond).average().orElseThrow();
        int measured = (int) Math.max(20, rate / 2 * LATENCY_SHARE * seconds);
        List<Double> latencies = EvenRate.latencies(clients, letters.write(measured), rate / 2);
        double[] after = CpuMeter.steal();
        int bytes = letters.write(1).get(0).bytes().length;
        return Result.of(suite, bytes, idle, hub, byHand, latencies, (after[0] - steal[0]) / (after[1] - steal[1]));
    }

    /** What the hub uses in a second in which nothing comes: it looks into its folders. */
    private CpuUsed idle() throws InterruptedException {
        CpuUsed before = cpu.read();
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        return cpu.read().minus(before, 1).dividedBy(IDLE_SECONDS);
    }

    /** Letters are signed beforehand; from the first one sent to the last one answered is what counts. */
    private Slice slice(Sending to) throws Exception {
        List<Letters.Letter> prepared = letters.write(MESSAGES);
        CpuUsed before = cpu.read();
        long began = System.nanoTime();
        for (Letters.Letter letter : prepared) {
            to.send(letter);
        }
        clients.await(MESSAGES);
        double seconds = (System.nanoTime() - began) / 1e9;
        floor.mustBeWell();
        return new Slice(MESSAGES, seconds, cpu.read().minus(before, 1).minus(idle, seconds));
    }

    private interface Sending {
        void send(Letters.Letter letter) throws Exception;
    }
}
