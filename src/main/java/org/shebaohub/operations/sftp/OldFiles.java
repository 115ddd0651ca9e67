package org.shebaohub.operations.sftp;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.shebaohub.message.Alerts;
import org.shebaohub.message.FileHistory;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Partners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Removes what has lain in the homes for too long: in {@code /out} what the partner has not fetched, which is reported; in
 * {@code /refused} what never verified (interfaces.md section 2). Everything else stays, and the archive has all of it.
 */
@Component
public class OldFiles {
    private static final Logger log = LoggerFactory.getLogger(OldFiles.class);
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final RemoteHomes homes;
    private final Partners partners;
    private final FileHistory history;
    private final SftpSettings settings;
    private final Alerts alerts;
    private final Clock clock;

    OldFiles(
            RemoteHomes homes,
            Partners partners,
            FileHistory history,
            SftpSettings settings,
            Alerts alerts,
            Clock clock) {
        this.homes = homes;
        this.partners = partners;
        this.history = history;
        this.settings = settings;
        this.alerts = alerts;
        this.clock = clock;
    }

    public void remove() {
        partners.partners().values().forEach(partner -> partner.channels().forEach((channel, settings) -> {
            if (settings.transports().contains(Transport.SFTP)) {
                homes.visit(channel, home -> {
                    removeUnfetched(channel, home);
                    removeUnverified(channel, home);
                });
            }
        }));
    }

    private void removeUnfetched(String channel, RemoteHomes.Visit home) {
        Instant oldest = clock.instant().minus(settings.keepOut());
        List<RemoteHomes.Entry> old = home.list("out").stream()
                .filter(file -> !file.folder() && file.modified().isBefore(oldest))
                .toList();
        old.forEach(file -> remove(channel, home, "out/" + file.name()));
        if (!old.isEmpty()) {
            alerts.raise(
                    "files-not-fetched",
                    channel,
                    "%d files lay in /out for more than %d days and were removed; the partner does not fetch its answers."
                            .formatted(old.size(), settings.keepOut().toDays()));
        }
    }

    private void removeUnverified(String channel, RemoteHomes.Visit home) {
        LocalDate oldest = LocalDate.ofInstant(clock.instant().minus(settings.keepUnverified()), BEIJING);
        for (RemoteHomes.Entry folder : home.list("refused")) {
            Optional<LocalDate> day = day(folder.name()).filter(date -> date.isBefore(oldest));
            if (day.isEmpty()) {
                continue;
            }
            for (RemoteHomes.Entry file : home.list("refused/" + folder.name())) {
                // A name that was there already got a number at its end.
                if (history.neverVerified(channel, file.name(), day.get())
                        || history.neverVerified(channel, file.name().replaceFirst("_\\d+$", ""), day.get())) {
                    remove(channel, home, "refused/" + folder.name() + "/" + file.name());
                }
            }
        }
    }

    private static void remove(String channel, RemoteHomes.Visit home, String file) {
        home.delete(file);
        log.atInfo().addKeyValue("partner", channel).addKeyValue("file", file).log("old file removed");
    }

    private static Optional<LocalDate> day(String folder) {
        try {
            return Optional.of(LocalDate.parse(folder, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
