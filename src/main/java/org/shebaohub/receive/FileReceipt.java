package org.shebaohub.receive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Document;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes in a claimed file: an XML message into memory, as far as is needed to refuse it where it is far over the limit; any
 * other into the archive as it streams by, so that everything after reads only that copy.
 */
@Component
public class FileReceipt {
    private static final Logger log = LoggerFactory.getLogger(FileReceipt.class);
    private final ReceiveSettings settings;
    private final FileFiling filing;
    private final Archive archive;
    private final Instant started;

    FileReceipt(ReceiveSettings settings, FileFiling filing, Archive archive, Clock clock) {
        this.archive = archive;
        this.settings = settings;
        this.filing = filing;
        this.started = clock.instant();
    }

    /** A file has been claimed: the route that reads claimed files goes on with it. */
    public void claimed(Exchange exchange) {
        log.atInfo()
                .addKeyValue("route", exchange.getFromRouteId())
                .addKeyValue("file", exchange.getIn().getHeader(Exchange.FILE_NAME_ONLY, String.class))
                .log("claimed");
    }

    public Message receive(Exchange exchange) throws IOException {
        GenericFile<?> file = exchange.getProperty("CamelFileExchangeFile", GenericFile.class);
        Claim claim = Claim.parse(file.getFileNameOnly());
        int attempt = filing.failures(file.getFileNameOnly()) + 1;
        String folder = ((GenericFileEndpoint<?>) exchange.getFromEndpoint())
                .getConfiguration()
                .getDirectory();
        Reception reception = new Reception(
                "file:" + claim.id(),
                Homes.of(folder).channel(),
                Transport.SFTP,
                Kind.FILE,
                claim.name(),
                null,
                claim.receivedAt(),
                attempt > 1 || claim.receivedAt().isBefore(started),
                exchange.getProperty(Seals.PROPERTY, String.class));
        try (InputStream content = exchange.getIn().getMandatoryBody(InputStream.class)) {
            Document document = claim.name().endsWith(".xml")
                    ? Document.of(content.readNBytes(limit(file.getFileLength())))
                    : archive.keep(reception.id(), content);
            return Attempt.begin(exchange, Message.received(reception, document), attempt);
        } catch (InvalidPayloadException e) {
            throw new IOException("the claimed file could not be read", e);
        }
    }

    private int limit(long size) {
        long whole = settings.maxReadSize().toBytes();
        return (int) (size <= whole ? whole : settings.maxMessageSize().toBytes() + 1);
    }
}
