package org.shebaohub.bench;

import java.util.EnumMap;
import java.util.Map;

/** Milliseconds of CPU by part. */
record CpuUsed(Map<Part, Double> byPart) {
    static final CpuUsed NOTHING = new CpuUsed(Map.of());

    double of(Part part) {
        return byPart.getOrDefault(part, 0.0);
    }

    /** Of the parts that count. */
    double counted() {
        return byPart.keySet().stream()
                .filter(Part::counts)
                .mapToDouble(this::of)
                .sum();
    }

    CpuUsed minus(CpuUsed other, double times) {
        Map<Part, Double> left = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            left.put(part, of(part) - other.of(part) * times);
        }
        return new CpuUsed(left);
    }

    CpuUsed dividedBy(double count) {
        Map<Part, Double> each = new EnumMap<>(Part.class);
        byPart.forEach((part, used) -> each.put(part, used / count));
        return new CpuUsed(each);
    }
}
