package org.shebaohub.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one run at an even rate found out: the patient waits at the counter.
 *
 * @param p50Ms     from sending to ACK-01, as the other percentiles
 * @param cpuMs     of a message, with what the hub does all the time
 * @param byPart    the same by part
 * @param steal     share of the host's time that others had
 */
public record RealTime(
        String suite,
        int bytes,
        double perSecond,
        int messages,
        double p50Ms,
        double p99Ms,
        double highestMs,
        double cpuMs,
        Map<Part, Double> byPart,
        double steal) {
    private static final int AT_ONCE = 200;
    private static final double WARM_UP_SHARE = 0.4;
    private static final double MIDDLE = 0.5;
    private static final double LAST = 0.99;

    static RealTime run(String suite, Settlements letters, Clients clients, Path data, int seconds, int perSecond)
            throws Exception {
        long warmUntil = System.nanoTime() + (long) (WARM_UP_SHARE * seconds * 1e9);
        while (System.nanoTime() < warmUntil) {
            for (Letters.Letter letter : letters.write(AT_ONCE)) {
                clients.toHub(letter);
            }
            clients.await(AT_ONCE);
        }
        List<Letters.Letter> prepared = letters.write((int) (perSecond * seconds * (1 - WARM_UP_SHARE)));
        CpuMeter meter = new CpuMeter(data);
        double[] steal = CpuMeter.steal();
        CpuUsed before = meter.read();
        List<Double> latencies = EvenRate.latencies(clients, prepared, perSecond);
        CpuUsed each = meter.read().minus(before, 1).dividedBy(prepared.size());
        double[] after = CpuMeter.steal();
        return new RealTime(
                suite,
                prepared.get(0).bytes().length,
                perSecond,
                prepared.size(),
                Result.quantile(latencies, MIDDLE),
                Result.quantile(latencies, LAST),
                Result.quantile(latencies, 1),
                each.counted(),
                each.byPart(),
                (after[0] - steal[0]) / (after[1] - steal[1]));
    }

    /** For people. */
    public String text() {
        return """
                %s, settlement (9601) of %d bytes, %d messages at %.0f/s, steal %.0f %%
                  from sending to A001: p50 %.1f ms, p99 %.1f ms, longest %.1f ms
                  %.2f ms CPU a message: %s; not counted: %s"""
                .formatted(
                        suite,
                        bytes,
                        messages,
                        perSecond,
                        100 * steal,
                        p50Ms,
                        p99Ms,
                        highestMs,
                        cpuMs,
                        parts(true),
                        parts(false));
    }

    private String parts(boolean counted) {
        return byPart.entrySet().stream()
                .filter(part -> part.getKey().counts() == counted)
                .map(part -> "%s %.2f".formatted(part.getKey().title(), part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
