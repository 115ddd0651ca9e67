package org.shebaohub.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one PBC-01 of many records found out.
 *
 * @param putSeconds    the bank's upload
 * @param firstSeconds  from the {@code .sig} to ACK-01: archive, form, signature, counts, totals
 * @param secondSeconds from ACK-01 until the core has the last record
 * @param cpuMs         of a thousand records, all passes
 * @param peakHeapMb    sum of the highest use of each part of the heap
 * @param peakRssMb     of the whole process, the bench's own clients included
 * @param diskMb        of the data folder at the end
 * @param steal         share of the host's time that others had
 * @param reply         PBC-03, null where the core only reads
 */
public record AccountFeed(
        int records,
        double putSeconds,
        double firstSeconds,
        double secondSeconds,
        double perSecond,
        double cpuMs,
        Map<Part, Double> byPart,
        long peakHeapMb,
        long peakRssMb,
        long diskMb,
        double steal,
        FeedReply reply) {
    private static final long PATIENCE_SECONDS = 1800;
    private static final int LOOK_MS = 50;
    private static final int A_THOUSAND = 1000;

    /** The same with PBC-03. */
    AccountFeed with(FeedReply answered) {
        return new AccountFeed(
                records,
                putSeconds,
                firstSeconds,
                secondSeconds,
                perSecond,
                cpuMs,
                byPart,
                peakHeapMb,
                peakRssMb,
                diskMb,
                steal,
                answered);
    }

    static AccountFeed run(FeedFile feed, int records, FeedClients clients, Path data) throws Exception {
        long putBegan = System.nanoTime();
        clients.put(feed.file());
        CpuMeter meter = new CpuMeter(data);
        double[] stealBefore = CpuMeter.steal();
        CpuUsed before = meter.read();
        long began = System.nanoTime();
        clients.finish(feed);
        Path ack = data.resolve("sftp/homes/pboc/out/ACK01_" + feed.file().getFileName() + ".xml");
        await(() -> Files.exists(ack));
        long acknowledged = System.nanoTime();
        await(() -> clients.received() >= records);
        long ended = System.nanoTime();
        CpuUsed used = meter.read().minus(before, 1).dividedBy((double) records / A_THOUSAND);
        double[] stealAfter = CpuMeter.steal();
        if (!Files.readString(ack).contains("<AckCode>000000<") || clients.received() != records) {
            throw new IllegalStateException("the file was not taken as it is");
        }
        return new AccountFeed(
                records,
                seconds(began - putBegan),
                seconds(acknowledged - began),
                seconds(ended - acknowledged),
                records / seconds(ended - began),
                used.counted(),
                used.byPart(),
                peakHeap(),
                peakRss(),
                size(data) >> 20,
                (stealAfter[0] - stealBefore[0]) / (stealAfter[1] - stealBefore[1]),
                null);
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    static void await(Condition condition) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new TimeoutException("nothing more came in " + PATIENCE_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        }
    }

    static double seconds(long nanos) {
        return nanos / 1e9;
    }

    static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static long peakRss() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                >> 10;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> Files.isRegularFile(file) ? file.toFile().length() : 0)
                    .sum();
        }
    }

    /** For people. */
    public String text() {
        return """
                PBC-01 of %,d records (%,d MB), put in %.1f s, steal %.0f %%
                  pass 1 (.sig to ACK-01)        %7.1f s  %,8.0f records/s
                  pass 2 (ACK-01 to the core)    %7.1f s  %,8.0f records/s
                  both                           %7.1f s  %,8.0f records/s
                  %.1f ms CPU a thousand records: %s; not counted: %s
                  heap at most %d MB, process at most %d MB, %,d MB on disk"""
                        .formatted(
                                records,
                                records * 502L >> 20,
                                putSeconds,
                                100 * steal,
                                firstSeconds,
                                records / firstSeconds,
                                secondSeconds,
                                records / secondSeconds,
                                firstSeconds + secondSeconds,
                                perSecond,
                                cpuMs,
                                parts(true),
                                parts(false),
                                peakHeapMb,
                                peakRssMb,
                                diskMb)
                + (reply == null ? "" : reply.text(records));
    }

    private String parts(boolean counted) {
        return byPart.entrySet().stream()
                .filter(part -> part.getKey().counts() == counted)
                .map(part -> "%s %.1f".formatted(part.getKey().title(), part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
