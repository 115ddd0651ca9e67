package org.shebaohub.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The most memory that a hub was seen to use in any of its lives, looked at twice a second. */
final class Memory implements AutoCloseable {
    private static final long EVERY_MS = 500;
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\",.*} (\\S+)$");

    private final OwnHub hub;
    private final Thread thread = new Thread(this::look, "drill-memory");
    private volatile long heapMb;
    private volatile long processMb;

    Memory(OwnHub hub) {
        this.hub = hub;
        thread.setDaemon(true);
        thread.start();
    }

    long heapMb() {
        return heapMb;
    }

    long processMb() {
        return processMb;
    }

    private void look() {
        try {
            while (!thread.isInterrupted()) {
                if (hub.alive()) {
                    double heap = HEAP.matcher(hub.get("prometheus").body())
                            .results()
                            .map(MatchResult::group)
                            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                            .sum();
                    heapMb = Math.max(heapMb, (long) heap >> 20);
                    processMb = Math.max(processMb, resident());
                }
                Thread.sleep(EVERY_MS);
            }
        } catch (InterruptedException closed) {
            thread.interrupt();
        }
    }

    private long resident() {
        try {
            return Files.readAllLines(Path.of("/proc/" + hub.pid() + "/status")).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    >> 10;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
