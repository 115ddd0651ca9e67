package org.shebaohub.operations.sftp;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.springframework.stereotype.Component;

/** The homes as the hub's user sees them at the SFTP server, embedded or not. */
@Component
class RemoteHomes {
    private static final String HOME = "{{hub.sftp.endpoint}}%s?{{hub.sftp.client}}";
    private final CamelContext camel;

    RemoteHomes(CamelContext camel) {
        this.camel = camel;
    }

    /** A file or folder. */
    record Entry(String name, boolean folder, Instant modified) {}

    /** Connects, and disconnects when the visit is over. */
    void visit(String channel, Consumer<Visit> visitor) {
        SftpEndpoint endpoint =
                camel.getEndpoint(camel.resolvePropertyPlaceholders(HOME.formatted(channel)), SftpEndpoint.class);
        RemoteFileOperations<SftpRemoteFile> server = endpoint.createRemoteFileOperations();
        server.connect(endpoint.getConfiguration(), endpoint.createExchange());
        try {
            visitor.accept(new Visit(server, endpoint.getConfiguration().getDirectory()));
        } finally {
            server.disconnect();
        }
    }

    /** Paths are those below the home. */
    record Visit(RemoteFileOperations<SftpRemoteFile> server, String home) {
        List<Entry> list(String folder) {
            return Arrays.stream(server.listFiles(home + "/" + folder))
                    .filter(file -> !file.getFilename().startsWith("."))
                    .map(file -> new Entry(
                            file.getFilename(), file.isDirectory(), Instant.ofEpochMilli(file.getLastModified())))
                    .toList();
        }

        void delete(String file) {
            server.deleteFile(home + "/" + file);
        }
    }
}
