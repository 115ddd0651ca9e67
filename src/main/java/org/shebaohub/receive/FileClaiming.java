package org.shebaohub.receive;

import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.springframework.stereotype.Component;

/**
 * Takes a finished file out of {@code /in} by renaming it into the hub's own folder. A rename happens once: of two nodes
 * that try, one has the file and the other finds it gone.
 */
@Component
class FileClaiming implements GenericFileProcessStrategy<Object> {
    private final Clock clock;

    FileClaiming(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void prepareOnStartup(GenericFileOperations<Object> server, GenericFileEndpoint<Object> endpoint) {
        // nothing to prepare
    }

    @Override
    public boolean begin(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        String claimed = Homes.of(endpoint.getConfiguration().getDirectory()).claimed();
        String name = file.getFileNameOnly();
        boolean unsigned = !name.endsWith(".xml") && !server.existsFile(file.getAbsoluteFilePath() + ".sig");
        Claim claim = Claim.of(name, unsigned, clock.instant());
        server.buildDirectory(claimed, false);
        try {
            return server.renameFile(file.getAbsoluteFilePath(), claimed + "/" + claim.claimedName());
        } catch (GenericFileOperationFailedException gone) {
            if (server.existsFile(file.getAbsoluteFilePath())) {
                throw gone;
            }
            return false;
        }
    }

    @Override
    public void abort(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        // another node has it
    }

    @Override
    public void commit(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        // the claimed file is found by the route that reads it
    }

    @Override
    public void rollback(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        // the claimed file is found by the route that reads it
    }
}
