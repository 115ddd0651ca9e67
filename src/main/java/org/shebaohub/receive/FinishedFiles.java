package org.shebaohub.receive;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.shebaohub.message.Alerts;
import org.springframework.stereotype.Component;

/**
 * Which files in {@code /in} are looked at: XML at once, because it comes by a rename and is signed inside; any other to see
 * whether its {@code .sig} is there; a {@code .sig} once, to see whether it came after its file was refused. {@code .tmp} is
 * never touched; where nothing has grown for a while there is an alert.
 */
@Component
class FinishedFiles implements GenericFileFilter<Object> {
    private static final int REMEMBERED = 50_000;
    private static final int TWICE = 2;

    private final Clock clock;
    private final Alerts alerts;
    private final ReceiveSettings settings;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    FinishedFiles(Clock clock, Alerts alerts, ReceiveSettings settings) {
        this.clock = clock;
        this.alerts = alerts;
        this.settings = settings;
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        String name = file.getFileNameOnly();
        if (file.isDirectory() || name.startsWith(".")) {
            return false;
        }
        if (name.endsWith(".xml")) {
            return true;
        }
        Seen now = look(file.getAbsoluteFilePath(), file.getFileLength());
        if (name.endsWith(".sig")) {
            return now.times == TWICE;
        }
        return !name.endsWith(".tmp");
    }

    /** True for a file that has lain there unchanged so long that its {@code .sig} is not waited for any more. */
    boolean waitedTooLong(String path) {
        Seen last = seen.get(path);
        return last != null && last.since.plus(settings.staleAfter()).isBefore(clock.instant());
    }

    private Seen look(String path, long size) {
        if (seen.size() > REMEMBERED) {
            seen.clear();
        }
        Seen now = seen.compute(
                path,
                (same, before) -> before == null || before.size != size
                        ? new Seen(size, clock.instant(), 1, false)
                        : new Seen(size, before.since, before.times + 1, before.told));
        if (!now.told && waitedTooLong(path)) {
            seen.put(path, new Seen(size, now.since, now.times, true));
            alerts.raise("file-waiting", path, "A file in /in is not finished and has not grown for a long time.");
        }
        return now;
    }

    private record Seen(long size, Instant since, int times, boolean told) {}
}
