package org.shebaohub.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What one run found out. Medians over the slices.
 *
 * @param idleCpuMs of a second in which nothing comes; already taken off from what is told of hub and floor
 * @param ratio     median of the ratios of each pair of slices
 * @param lowest    of those ratios, the value that a tenth is below
 * @param highest   of those ratios, the value that a tenth is above
 * @param steal     share of the host's time that others had
 */
public record Result(
        String suite,
        int bytes,
        int slices,
        int messagesASlice,
        double idleCpuMs,
        Side hub,
        Side floor,
        double ratio,
        double lowest,
        double highest,
        double p50Ms,
        double p99Ms,
        int latencies,
        double steal) {
    private static final double MIDDLE = 0.5;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final double LAST = 0.99;

    /** @param cpuMs of a message: what counts; and all by part */
    public record Side(double perSecond, double cpuMs, Map<Part, Double> byPart) {
        static Side of(List<Slice> slices) {
            Map<Part, Double> parts = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                parts.put(part, median(slices, one -> one.cpu().of(part) / one.messages()));
            }
            return new Side(median(slices, Slice::perSecond), median(slices, Slice::cpuMs), parts);
        }

        private static double median(List<Slice> slices, ToDoubleFunction<Slice> value) {
            return quantile(slices.stream().map(value::applyAsDouble).toList(), MIDDLE);
        }
    }

    /** One measured slice. */
    record Slice(int messages, double seconds, CpuUsed cpu) {
        double perSecond() {
            return messages / seconds;
        }

        double cpuMs() {
            return cpu.counted() / messages;
        }
    }

    static Result of(
            String suite,
            int bytes,
            CpuUsed idle,
            List<Slice> hub,
            List<Slice> floor,
            List<Double> latencies,
            double steal) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < hub.size(); i++) {
            ratios.add(hub.get(i).cpuMs() / floor.get(i).cpuMs());
        }
        return new Result(
                suite,
                bytes,
                hub.size(),
                hub.get(0).messages(),
                idle.counted(),
                Side.of(hub),
                Side.of(floor),
                quantile(ratios, MIDDLE),
                quantile(ratios, LOW),
                quantile(ratios, HIGH),
                quantile(latencies, MIDDLE),
                quantile(latencies, LAST),
                latencies.size(),
                steal);
    }

    static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
