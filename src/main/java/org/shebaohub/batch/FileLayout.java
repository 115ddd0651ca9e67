package org.shebaohub.batch;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * How one kind of batch file is written; read from {@code schemas/<partner>/*.layout.yaml}, from which the partners' guide
 * is made too.
 *
 * @param msgType     for example PBC-01
 * @param name        how its files are called
 * @param crlf        lines end with CR LF, else with LF
 * @param recordBytes bytes of every record without its line end; 0 where columns are delimited
 * @param titles      the second line, where it names the columns; else null
 * @param key         what tells one file of a sender from another
 */
public record FileLayout(
        String msgType,
        String chinese,
        String english,
        NamePattern name,
        Charset charset,
        boolean crlf,
        int recordBytes,
        String titles,
        Key key,
        RecordLayout header,
        RecordLayout detail,
        RecordLayout trailer) {
    /** The idempotency key of a file (interfaces.md section 3). */
    public enum Key {
        BATCH_NO,
        FILE_NAME
    }

    public FileLayout {
        Objects.requireNonNull(msgType);
        Objects.requireNonNull(name);
        Objects.requireNonNull(charset);
        Objects.requireNonNull(key);
        Objects.requireNonNull(header);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(trailer);
    }

    /** A byte below 0x80 may be part of a longer character. */
    boolean multiByteAscii() {
        return charset.name().equals("GB18030");
    }

    /** Number of the line with the first detail. */
    public long firstDetail() {
        return titles == null ? 2 : 3;
    }

    /** Details are numbered from 1. */
    boolean numbered() {
        return detail.column("seq").isPresent();
    }

    public boolean fixedWidth() {
        return recordBytes > 0;
    }
}
