package org.shebaohub.record;

import java.io.IOException;
import java.io.OutputStream;
import org.shebaohub.message.FileSigner;

/** Passes every byte to the signature too. */
final class SignedOutput extends OutputStream {
    private final OutputStream to;
    private final FileSigner.Running signature;

    SignedOutput(OutputStream to, FileSigner.Running signature) {
        this.to = to;
        this.signature = signature;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        signature.update(bytes, from, length);
        to.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        to.close();
    }
}
