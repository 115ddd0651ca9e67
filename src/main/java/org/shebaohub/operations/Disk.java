package org.shebaohub.operations;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How full the disk of the data folder is. Above the limit nothing is taken in, so that what was taken can still be finished: the
 * broker makes its senders wait, the SFTP server refuses to write.
 */
@Component
public final class Disk {
    private final Path folder;
    private final int most;

    @Autowired
    Disk(DataFolder data, @Value("${hub.broker.max-disk-percent:90}") int most) {
        this(data.path(), most);
    }

    /** @param most percent that may be used */
    public Disk(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    public boolean full() {
        return percent() > most;
    }

    /** What is wrong where it is full, in one sentence. */
    public String trouble() {
        return "The disk of the data folder %s is %d %% full; above %d %% nothing is taken in."
                .formatted(folder, percent(), most);
    }

    private long percent() {
        return 100 - 100 * folder.toFile().getUsableSpace() / folder.toFile().getTotalSpace();
    }
}
