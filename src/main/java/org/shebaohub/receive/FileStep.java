package org.shebaohub.receive;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;

/** A strategy that leaves the file where it is, whatever became of it; a step overrides what it does otherwise. */
abstract class FileStep implements GenericFileProcessStrategy<Object> {
    @Override
    public void prepareOnStartup(GenericFileOperations<Object> server, GenericFileEndpoint<Object> endpoint) {
        // nothing to prepare
    }

    @Override
    public void abort(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        // not ours, or not yet due: another poll sees it again
    }

    @Override
    public void commit(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        // the next route finds it where it is
    }

    @Override
    public void rollback(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        // the next poll sees it again
    }
}
