package org.shebaohub.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one message exactly as received or as sent. They never change and are never printed. Those of a batch file
 * lie in the archive and are read from there as a stream, as often as needed.
 */
public final class Document {
    private static final int READ = 64 * 1024;

    private final byte[] bytes;
    private final Source source;
    private final long length;
    private String sm3;

    private Document(byte[] bytes, Source source, long length, String sm3) {
        this.bytes = bytes;
        this.source = source;
        this.length = length;
        this.sm3 = sm3;
    }

    public static Document of(byte[] bytes) {
        return new Document(bytes.clone(), null, bytes.length, null);
    }

    public static Document ofUtf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Document(bytes, null, bytes.length, null);
    }

    /** @param sm3 of the bytes where it is known, else null */
    public static Document elsewhere(Source source, long length, String sm3) {
        return new Document(null, source, length, sm3);
    }

    /** Where bytes lie that are not in memory. */
    public interface Source {
        /** From that byte on, counted from 0. */
        InputStream open(long offset) throws IOException;
    }

    /** The same bytes, whose SM3 somebody has calculated while reading them. */
    public Document withSm3(String calculated) {
        return new Document(bytes, source, length, calculated);
    }

    public boolean inMemory() {
        return bytes != null;
    }

    public long length() {
        return length;
    }

    /** The first bytes, at most so many. */
    public byte[] beginning(int most) {
        if (inMemory()) {
            return Arrays.copyOf(bytes, Math.min(most, bytes.length));
        }
        try (InputStream in = source.open(0)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InputStream open() throws IOException {
        return open(0);
    }

    public InputStream open(long offset) throws IOException {
        return inMemory()
                ? new ByteArrayInputStream(bytes, Math.toIntExact(offset), bytes.length - Math.toIntExact(offset))
                : source.open(offset);
    }

    /** Only of a document in memory. */
    public byte[] copy() {
        if (!inMemory()) {
            throw new IllegalStateException("a document in the archive is read as a stream");
        }
        return bytes.clone();
    }

    /** SM3 (GB/T 32905) of the bytes, 64 lower-case hex digits; computed once. */
    public String sm3() {
        if (sm3 == null) {
            Sm3 digest = new Sm3();
            update(digest);
            sm3 = digest.hex();
        }
        return sm3;
    }

    private void update(Sm3 digest) {
        if (inMemory()) {
            digest.update(bytes);
            return;
        }
        byte[] buffer = new byte[READ];
        try (InputStream in = source.open(0)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document
                && length == document.length
                && (inMemory() && document.inMemory()
                        ? Arrays.equals(bytes, document.bytes)
                        : sm3().equals(document.sm3()));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(length);
    }

    @Override
    public String toString() {
        return "document of " + length + " bytes";
    }
}
