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
 * Which files in {@code /in} are ready: XML at once, because it comes by a rename and is signed inside; any other when
 * its {@code .sig} is there, or when it has waited too long without. {@code .tmp} is never touched; where nothing has
 * grown for a while there is an alert.
 */
@Component
class FinishedFiles implements GenericFileFilter<Object> {
    private static final int REMEMBERED = 50_000;

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
        boolean stale = stale(file.getAbsoluteFilePath(), file.getFileLength());
        boolean partial = name.endsWith(".tmp") || name.endsWith(".sig");
        return !partial && (stale || seen.containsKey(file.getAbsoluteFilePath() + ".sig"));
    }

    private boolean stale(String path, long size) {
        Instant now = clock.instant();
        if (seen.size() > REMEMBERED) {
            seen.clear();
        }
        Seen before = seen.get(path);
        if (before == null || before.size != size) {
            seen.put(path, new Seen(size, now, false));
            return false;
        }
        boolean stale = before.since.plus(settings.staleAfter()).isBefore(now);
        if (stale && !before.told) {
            seen.put(path, new Seen(size, before.since, true));
            alerts.raise("file-waiting", path, "A file in /in is not finished and has not grown for a long time.");
        }
        return stale;
    }

    private record Seen(long size, Instant since, boolean told) {}
}
