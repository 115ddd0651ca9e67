package org.shebaohub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** CPU used so far by this process and PostgreSQL, as the operating system counts it. */
final class CpuMeter {
    /** Of children that have ended there are only ticks. */
    private static final double MS_A_TICK = 10;

    private static final Path ALL = Path.of("/proc");
    private static final Path OWN_THREADS = Path.of("/proc/self/task");

    private final com.sun.management.OperatingSystemMXBean process =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final String postmaster;

    CpuMeter(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("postgres"))) {
            Path file = files.filter(one -> one.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            postmaster = Files.readAllLines(file).get(0).strip();
        }
    }

    CpuUsed read() {
        Map<Part, Double> used = new EnumMap<>(Part.class);
        double java = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                double one = Math.max(0, threads.getThreadCpuTime(thread.getThreadId())) / 1e6;
                java += one;
                used.merge(Part.of(thread.getThreadName()), one, Double::sum);
            }
        }
        double compiler = sum(OWN_THREADS, CpuMeter::ofCompiler);
        used.put(Part.COMPILER, compiler);
        used.put(Part.COLLECTOR, process.getProcessCpuTime() / 1e6 - java - compiler);
        used.put(Part.POSTGRES, sum(ALL, this::ofPostgres));
        return new CpuUsed(used);
    }

    /** Of all time that the host gave or kept: what it kept, and the whole. */
    static double[] steal() {
        try {
            String[] fields =
                    Files.readAllLines(Path.of("/proc/stat")).get(0).strip().split("\\s+");
            double all = 0;
            for (int i = 1; i <= 8; i++) {
                all += Double.parseDouble(fields[i]);
            }
            return new double[] {Double.parseDouble(fields[8]), all};
        } catch (IOException e) {
            return new double[] {0, 1};
        }
    }

    private static double sum(Path folder, ToDoubleFunction<Path> each) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(one -> one.getFileName().toString().matches("\\d+"))
                    .mapToDouble(each)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double ofCompiler(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("(?s)(C[12] Compiler|Sweeper).*")
                    ? milliseconds(thread)
                    : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The postmaster, its children, and what children that ended had used. */
    private double ofPostgres(Path folder) {
        try {
            String stat = Files.readString(folder.resolve("stat"));
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            boolean root = folder.getFileName().toString().equals(postmaster);
            if (!root && !fields.get(1).equals(postmaster)) {
                return 0;
            }
            return root
                    ? milliseconds(folder) + MS_A_TICK * (number(fields, 13) + number(fields, 14))
                    : milliseconds(folder);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double milliseconds(Path folder) throws IOException {
        return Double.parseDouble(Files.readString(folder.resolve("schedstat")).split(" ")[0]) / 1e6;
    }

    private static double number(List<String> fields, int index) {
        return Double.parseDouble(fields.get(index));
    }
}
