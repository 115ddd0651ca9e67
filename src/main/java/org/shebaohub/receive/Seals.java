package org.shebaohub.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.GenericFileOperations;
import org.springframework.stereotype.Component;

/**
 * Reads the {@code .sig} of a claimed file. One that was put without renaming may still be growing: what is no whole value
 * yet is read again for some seconds (interfaces.md section 2).
 */
@Component
class Seals {
    static final String ENDING = ".sig";
    /** Exchange property: the line of the signature file. */
    static final String PROPERTY = "hub.seal";

    private static final Duration GROWING = Duration.ofSeconds(5);
    private static final int SHORTEST_VALUE = 64;
    private static final int LONGEST = 8192;

    private final Clock clock;

    Seals(Clock clock) {
        this.clock = clock;
    }

    /** False where it should be read again later; else the exchange has it. */
    boolean read(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        Claim claim = Claim.parse(file.getFileNameOnly());
        String path = file.getAbsoluteFilePath() + ENDING;
        if (!server.existsFile(path)) {
            // The claim died between the two renames.
            String left = Homes.of(endpoint.getConfiguration().getDirectory()).inbox() + "/" + claim.name() + ENDING;
            if (!server.existsFile(left)) {
                return true;
            }
            server.renameFile(left, path);
        }
        String seal = content(server, endpoint, path);
        boolean young = clock.instant().isBefore(claim.receivedAt().plus(GROWING));
        if (!whole(seal) && young) {
            return false;
        }
        exchange.setProperty(PROPERTY, seal);
        return true;
    }

    private static String content(
            GenericFileOperations<Object> server, GenericFileEndpoint<Object> endpoint, String path) {
        Exchange aside = endpoint.createExchange();
        GenericFile<Object> target = new GenericFile<>();
        aside.setProperty(FileComponent.FILE_EXCHANGE_FILE, target);
        server.retrieveFile(path, aside, 0);
        try (InputStream in = (InputStream) target.getBody()) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new GenericFileOperationFailedException("the .sig of a claimed file could not be read", e);
        } finally {
            server.releaseRetrievedFileResources(aside);
        }
    }

    private static boolean whole(String seal) {
        try {
            return Base64.getDecoder().decode(seal.strip()).length >= SHORTEST_VALUE;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
