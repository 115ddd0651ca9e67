package org.shebaohub.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.keys.SigningKey;

/**
 * What the answer to a PBC-01, PBC-03, costs where the core decides every record.
 *
 * @param decideSeconds from the core's first answer until the hub has taken the last one, 500 records each
 * @param writeSeconds  from then until PBC-03 and its {@code .sig} are in {@code /out}
 * @param bytes         of PBC-03
 * @param peakHeapMb    while this was done
 */
public record FeedReply(double decideSeconds, double writeSeconds, long bytes, long peakHeapMb) {
    static FeedReply await(int records, FeedClients clients, FeedStore store, SigningKey core, Path out)
            throws Exception {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        clients.decide(core);
        AccountFeed.await(() -> store.decided() >= records);
        long decided = System.nanoTime();
        AccountFeed.await(() -> seal(out).isPresent());
        long written = System.nanoTime();
        String seal = seal(out).orElseThrow().toString();
        long bytes = Files.size(Path.of(seal.substring(0, seal.length() - ".sig".length())));
        return new FeedReply(
                AccountFeed.seconds(decided - began),
                AccountFeed.seconds(written - decided),
                bytes,
                AccountFeed.peakHeap());
    }

    private static Optional<Path> seal(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.getFileName().toString().matches("ZHHP_.*\\.sig"))
                    .findFirst();
        }
    }

    String text(int records) {
        return ("%n  the core's answers             %7.1f s  %,8.0f records/s"
                        + "%n  PBC-03                         %7.1f s  %,8.0f records/s, %,d bytes; heap at most %d MB")
                .formatted(
                        decideSeconds,
                        records / decideSeconds,
                        writeSeconds,
                        records / writeSeconds,
                        bytes,
                        peakHeapMb);
    }
}
