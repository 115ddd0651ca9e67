package org.shebaohub.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * Keeps what is too large for memory, in pieces. Content is written before anything of it is recorded, under the identity
 * of its reception, so that what a crash left half is replaced when the same file is taken again.
 */
public interface Archive {
    /**
     * Everything up to the end of the stream, durably; where that key is kept whole already, it stays as it is.
     *
     * @return the bytes kept, to be read again
     */
    Document keep(String key, InputStream content) throws IOException;

    /** What was kept under that key. */
    Document open(String key);

    /** A message to be sent: from its row, or from the pieces of what is too large for one. */
    default Document outgoing(byte[] body, UUID stored) {
        return body == null ? open(outgoing(stored)) : Document.of(body);
    }

    /** The key of a message to be sent. */
    static String outgoing(UUID id) {
        return "out:" + id;
    }
}
