package org.shebaohub.receive;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * A file taken out of {@code /in}. Its name among the claimed files is {@code <id>~<name>}, so that the claim outlives
 * the process and the same file is the same reception after a crash.
 *
 * @param id   time of the pick-up in Beijing, milliseconds, and something random; with a mark where a file that needs
 *             its {@code .sig} was taken without
 * @param name name as the partner wrote it
 */
record Claim(String id, String name) {
    private static final String UNSIGNED = "-unsigned";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneId.of("Asia/Shanghai"));

    static Claim of(String name, boolean unsigned, Instant now) {
        String random = UUID.randomUUID().toString().substring(0, 8);
        return new Claim(TIME.format(now) + "-" + random + (unsigned ? UNSIGNED : ""), name);
    }

    static Claim parse(String claimedName) {
        int tilde = claimedName.indexOf('~');
        if (tilde < 26) {
            throw new IllegalArgumentException("not the name of a claimed file");
        }
        return new Claim(claimedName.substring(0, tilde), claimedName.substring(tilde + 1));
    }

    String claimedName() {
        return id + "~" + name;
    }

    Instant receivedAt() {
        return Instant.from(TIME.parse(id.substring(0, 17)));
    }

    boolean unsigned() {
        return id.endsWith(UNSIGNED);
    }

    /** The Beijing day of an instant, as the date folders have it. */
    static String day(Instant at) {
        return TIME.format(at).substring(0, 8);
    }

    /** Day of receipt, Beijing: the date folder of {@code /done} and {@code /refused}. */
    String day() {
        return id.substring(0, 8);
    }
}
