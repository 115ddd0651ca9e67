package org.shebaohub.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.message.Sm3;

/** A file of the hub's own with delimiters, written line by line and digested as it goes. */
final class AnswerFile implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final OutputStream out;
    private final Sm3 digest = new Sm3();
    private final Charset charset;
    private final String lineEnd;

    /** @param like the file it answers: charset and line end are the same */
    AnswerFile(OutputStream out, FileLayout like) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.charset = like.charset();
        this.lineEnd = like.crlf() ? "\r\n" : "\n";
    }

    void line(String text) throws IOException {
        byte[] bytes = (text + lineEnd).getBytes(charset);
        digest.update(bytes);
        out.write(bytes);
    }

    /** Of everything so far, 64 lower-case hex digits. */
    String sm3() {
        return digest.hex();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
