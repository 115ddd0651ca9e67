package org.shebaohub.message;

import java.time.Instant;
import java.util.Objects;

/**
 * How one message came in. The transport knows the channel; only the signature proves the sender.
 *
 * @param id          identity of this reception, unique in the archive: {@code mq:<broker message id>:<SM3>} or
 *                    {@code file:<pick-up claim>} (interfaces.md 8.2); the same again after a crash
 * @param channel     the channel whose queue or home it came by, as named in partners.yaml; {@code core} for the core
 * @param fileName    name of the file, null for MQ
 * @param correlation what an answer carries where the MsgId cannot be read (interfaces.md 8.2), null if absent; of the core
 *                    the key of its request: the JMSCorrelationID, else the JMSMessageID
 * @param redelivered true where the transport has shown this message before
 * @param seal        the line of the {@code .sig} beside a file, null where there is none
 */
public record Reception(
        String id,
        String channel,
        Transport transport,
        Kind kind,
        String fileName,
        String correlation,
        Instant receivedAt,
        boolean redelivered,
        String seal) {
    public Reception(
            String id,
            String channel,
            Transport transport,
            Kind kind,
            String fileName,
            String correlation,
            Instant receivedAt,
            boolean redelivered) {
        this(id, channel, transport, kind, fileName, correlation, receivedAt, redelivered, null);
    }

    /** One of a batch file, as the archive has it. */
    public static Reception ofFile(String id, String channel, String fileName, Instant receivedAt) {
        return new Reception(id, channel, Transport.SFTP, Kind.FILE, fileName, null, receivedAt, false);
    }

    public Reception {
        Objects.requireNonNull(id);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(transport);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(receivedAt);
    }
}
