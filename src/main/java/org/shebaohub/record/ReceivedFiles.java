package org.shebaohub.record;

import java.time.LocalDate;
import java.time.ZoneId;
import org.shebaohub.message.FileHistory;
import org.springframework.stereotype.Component;

/** Answers for the archive what became of files. */
@Component
class ReceivedFiles implements FileHistory {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private final HistoryStore history;

    ReceivedFiles(HistoryStore history) {
        this.history = history;
    }

    @Override
    public boolean neverVerified(String channel, String fileName, LocalDate day) {
        return history.neverVerified(
                channel,
                fileName,
                day.atStartOfDay(BEIJING).toInstant(),
                day.plusDays(1).atStartOfDay(BEIJING).toInstant());
    }
}
