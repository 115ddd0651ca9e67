package org.shebaohub.receive;

import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.GenericFileOperations;
import org.springframework.stereotype.Component;

/**
 * Takes a finished file out of {@code /in} by renaming it into the hub's own folder. A rename happens once: of two nodes
 * that try, one has the file and the other finds it gone.
 */
@Component
class FileClaiming extends FileStep {
    private static final String SEAL = ".sig";
    /** How long after its file a signature may come. */
    private static final int LATE_DAYS = 10;

    private final Clock clock;
    private final FinishedFiles finished;

    FileClaiming(Clock clock, FinishedFiles finished) {
        this.clock = clock;
        this.finished = finished;
    }

    @Override
    public boolean begin(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        Homes homes = Homes.of(endpoint.getConfiguration().getDirectory());
        String name = file.getFileNameOnly();
        if (name.endsWith(SEAL)) {
            bringBack(server, homes, file);
            return false;
        }
        String seal = file.getAbsoluteFilePath() + SEAL;
        boolean xml = name.endsWith(".xml");
        boolean sealed = !xml && server.existsFile(seal);
        if (!xml && !sealed && !finished.waitedTooLong(file.getAbsoluteFilePath())) {
            return false;
        }
        Claim claim = Claim.of(name, !sealed && !xml, clock.instant());
        String claimed = homes.claimed() + "/" + claim.claimedName();
        server.buildDirectory(homes.claimed(), false);
        if (!rename(server, file.getAbsoluteFilePath(), claimed)) {
            return false;
        }
        return !sealed || rename(server, seal, claimed + SEAL);
    }

    /** A signature that comes after its file was refused for want of one still counts: the file is taken again. */
    private void bringBack(GenericFileOperations<Object> server, Homes homes, GenericFile<Object> seal) {
        String name = seal.getFileNameOnly().substring(0, seal.getFileNameOnly().length() - SEAL.length());
        String target = seal.getAbsoluteFilePath()
                .substring(0, seal.getAbsoluteFilePath().length() - SEAL.length());
        for (int days = 0; days <= LATE_DAYS && !server.existsFile(target); days++) {
            String refused = homes.filed(true, Claim.day(clock.instant().minus(Duration.ofDays(days)))) + "/" + name;
            if (server.existsFile(refused)) {
                rename(server, refused, target);
            }
        }
    }

    private static boolean rename(GenericFileOperations<Object> server, String from, String to) {
        try {
            return server.renameFile(from, to);
        } catch (GenericFileOperationFailedException gone) {
            if (server.existsFile(from)) {
                throw gone;
            }
            return false;
        }
    }
}
