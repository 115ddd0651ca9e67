package org.shebaohub.bench;

import java.util.List;
import org.shebaohub.bench.CpuMeter.Reading;

/**
 * What one run found out. CPU in milliseconds a message, medians over the slices.
 *
 * @param ratio median of the ratios of each pair of slices
 * @param steal share of the host's time that others had
 */
public record Result(
        String suite,
        int bytes,
        int slices,
        int messagesASlice,
        double hubPerSecond,
        double floorPerSecond,
        double hubCpuMs,
        double floorCpuMs,
        double hubPostgresMs,
        double hubBrokerMs,
        double floorPostgresMs,
        double floorBrokerMs,
        double ratio,
        double p50Ms,
        double p99Ms,
        int latencies,
        double steal) {

    /** One measured slice. */
    record Slice(int messages, double seconds, Reading cpu) {
        double perSecond() {
            return messages / seconds;
        }

        double cpuMs() {
            return cpu.all() / messages;
        }
    }

    static Result of(
            String suite, int bytes, List<Slice> hub, List<Slice> floor, List<Double> latencies, double steal) {
        double[] ratios = new double[hub.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = hub.get(i).cpuMs() / floor.get(i).cpuMs();
        }
        return new Result(
                suite,
                bytes,
                hub.size(),
                hub.get(0).messages(),
                median(hub.stream().mapToDouble(Slice::perSecond).toArray()),
                median(floor.stream().mapToDouble(Slice::perSecond).toArray()),
                median(hub.stream().mapToDouble(Slice::cpuMs).toArray()),
                median(floor.stream().mapToDouble(Slice::cpuMs).toArray()),
                median(hub.stream().mapToDouble(one -> one.cpu().postgres() / one.messages()).toArray()),
                median(hub.stream().mapToDouble(one -> one.cpu().broker() / one.messages()).toArray()),
                median(floor.stream().mapToDouble(one -> one.cpu().postgres() / one.messages()).toArray()),
                median(floor.stream().mapToDouble(one -> one.cpu().broker() / one.messages()).toArray()),
                median(ratios),
                quantile(latencies, 0.5),
                quantile(latencies, 0.99),
                latencies.size(),
                steal);
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
