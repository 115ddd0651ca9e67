package org.shebaohub.message;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.util.encoders.Hex;

/** The bytes of one message exactly as received or as sent. They never change and are never printed. */
public final class Document {
    private final byte[] bytes;
    private String sm3;

    private Document(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Document of(byte[] bytes) {
        return new Document(bytes.clone());
    }

    public static Document ofUtf8(String text) {
        return new Document(text.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return bytes.length;
    }

    /** The first bytes, at most so many. */
    public byte[] beginning(int most) {
        return Arrays.copyOf(bytes, Math.min(most, bytes.length));
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    public byte[] copy() {
        return bytes.clone();
    }

    /** SM3 (GB/T 32905) of the bytes, 64 lower-case hex digits; computed once. */
    public String sm3() {
        if (sm3 == null) {
            SM3Digest digest = new SM3Digest();
            digest.update(bytes, 0, bytes.length);
            byte[] out = new byte[digest.getDigestSize()];
            digest.doFinal(out, 0);
            sm3 = Hex.toHexString(out);
        }
        return sm3;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && Arrays.equals(bytes, document.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "document of " + bytes.length + " bytes";
    }
}
