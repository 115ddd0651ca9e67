package org.shebaohub.receive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads a claimed file. What is far over the limit is read only as far as is needed to refuse it. */
@Component
public class FileReceipt {
    private static final Logger log = LoggerFactory.getLogger(FileReceipt.class);
    private final ReceiveSettings settings;
    private final FileFiling filing;
    private final java.time.Instant started;

    FileReceipt(ReceiveSettings settings, FileFiling filing, Clock clock) {
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
                attempt > 1 || claim.receivedAt().isBefore(started));
        try (InputStream content = exchange.getIn().getMandatoryBody(InputStream.class)) {
            Document document = Document.of(content.readNBytes(limit(file.getFileLength())));
            return named(claim, Attempt.begin(exchange, Message.received(reception, document), attempt));
        } catch (org.apache.camel.InvalidPayloadException e) {
            throw new IOException("the claimed file could not be read", e);
        }
    }

    private int limit(long size) {
        long whole = settings.maxReadSize().toBytes();
        return (int) (size <= whole ? whole : settings.maxMessageSize().toBytes() + 1);
    }

    /** Only XML comes as a file of its own kind here; any other name is that of no agreed file. */
    private static Message named(Claim claim, Message message) {
        if (!claim.name().endsWith(".xml")) {
            Findings found = new Findings();
            found.add(claim.unsigned() ? ErrorCode.S11001 : ErrorCode.S11002, "");
            throw new Refused(message, found.report());
        }
        return message;
    }
}
