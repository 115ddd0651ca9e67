package org.shebaohub.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CPU used so far, as the operating system counts it: this process, the broker's threads in it, and PostgreSQL. */
final class CpuMeter {
    private static final double MS_A_TICK = 10;

    private final OperatingSystemMXBean process =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final String postmaster;

    CpuMeter(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("postgres"))) {
            Path file = files.filter(one -> one.endsWith("postmaster.pid")).findFirst().orElseThrow();
            postmaster = Files.readAllLines(file).get(0).strip();
        }
    }

    /** Milliseconds of CPU. @param broker those of {@code hub} that the broker's own threads used */
    record Reading(double hub, double broker, double postgres) {
        Reading since(Reading before) {
            return new Reading(hub - before.hub, broker - before.broker, postgres - before.postgres);
        }

        double all() {
            return hub + postgres;
        }
    }

    Reading read() {
        return new Reading(process.getProcessCpuTime() / 1e6, broker(), postgres());
    }

    /** Of all time that the host gave or kept: what it kept, and the whole. */
    static double[] steal() {
        try {
            String[] fields = Files.readAllLines(Path.of("/proc/stat")).get(0).strip().split("\\s+");
            double all = 0;
            for (int i = 1; i <= 8; i++) {
                all += Double.parseDouble(fields[i]);
            }
            return new double[] {Double.parseDouble(fields[8]), all};
        } catch (IOException e) {
            return new double[] {0, 1};
        }
    }

    private double broker() {
        double nanos = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().matches(".*(ActiveMQ-server|ActiveMQ-IO|activemq-|ActiveMQ-remoting).*")) {
                nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return nanos / 1e6;
    }

    /** The postmaster, its children, and what children that ended had used. */
    private double postgres() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(one -> one.getFileName().toString().matches("\\d+"))
                    .mapToDouble(this::ofPostgres)
                    .sum();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private double ofPostgres(Path folder) {
        try {
            String stat = Files.readString(folder.resolve("stat"));
            List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            boolean root = folder.getFileName().toString().equals(postmaster);
            if (!root && !fields.get(1).equals(postmaster)) {
                return 0;
            }
            double ticks = Double.parseDouble(fields.get(11)) + Double.parseDouble(fields.get(12));
            return MS_A_TICK
                    * (root ? ticks + Double.parseDouble(fields.get(13)) + Double.parseDouble(fields.get(14)) : ticks);
        } catch (IOException ended) {
            return 0;
        }
    }
}
