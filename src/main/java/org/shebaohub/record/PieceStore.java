package org.shebaohub.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.sql.DataSource;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Large content in the database, a piece of a mebibyte at a time, so that neither side ever holds more than one. */
@Component
public class PieceStore implements Archive {
    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    PieceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a command, which has no hub around it. */
    public static Archive of(DataSource source) {
        return new PieceStore(JdbcClient.create(source));
    }

    @Override
    public Document keep(String key, InputStream content) throws IOException {
        if (complete(key)) {
            return open(key);
        }
        // Closing says that the content is whole: never where reading it broke off.
        Pieces pieces = write(key);
        content.transferTo(pieces);
        pieces.close();
        return Document.elsewhere(offset -> new Reading(key, offset), pieces.length(), null);
    }

    @Override
    public Document open(String key) {
        long length = jdbc.sql("select coalesce(max(at), 0) from piece where key = ?")
                .param(key)
                .query(Long.class)
                .single();
        return Document.elsewhere(offset -> new Reading(key, offset), length, null);
    }

    private boolean complete(String key) {
        return jdbc.sql("select exists (select from piece where key = ? and length(body) = 0)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** Replaces what is there. The last piece is empty and says how long the whole is. */
    Pieces write(String key) {
        jdbc.sql("delete from piece where key = ?").param(key).update();
        return new Pieces(key);
    }

    private void insert(String key, int number, long at, byte[] body) {
        jdbc.sql("insert into piece (key, number, at, body) values (?, ?, ?, ?)")
                .params(key, number, at, body)
                .update();
    }

    /** Takes content and writes it as it comes. */
    final class Pieces extends OutputStream {
        private final String key;
        private final byte[] held = new byte[PIECE];
        private int filled;
        private int number;
        private long written;
        private boolean closed;

        private Pieces(String key) {
            this.key = key;
        }

        long length() {
            return written;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int done = 0; done < length; ) {
                int taken = Math.min(PIECE - filled, length - done);
                System.arraycopy(bytes, from + done, held, filled, taken);
                filled += taken;
                done += taken;
                if (filled == PIECE) {
                    piece();
                }
            }
        }

        private void piece() {
            ByteArrayOutputStream out = new ByteArrayOutputStream(PIECE / 4);
            Deflater fast = new Deflater(Deflater.BEST_SPEED);
            try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, fast, 1 << 16)) {
                deflating.write(held, 0, filled);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                fast.end();
            }
            insert(key, number++, written, out.toByteArray());
            written += filled;
            filled = 0;
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            if (filled > 0) {
                piece();
            }
            insert(key, number, written, new byte[0]);
        }
    }

    /** Reads content piece by piece from any byte on. */
    private final class Reading extends InputStream {
        private final String key;
        private InputStream piece = new ByteArrayInputStream(new byte[0]);
        private int next;
        private boolean ended;

        Reading(String key, long offset) throws IOException {
            this.key = key;
            this.next = (int) (offset / PIECE);
            advance();
            piece.skipNBytes(ended ? 0 : offset % PIECE);
        }

        private void advance() {
            byte[] body = jdbc.sql("select body from piece where key = ? and number = ?")
                    .params(key, next++)
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(() -> new IllegalStateException("a piece is missing in the archive"));
            ended = body.length == 0;
            piece = new InflaterInputStream(new ByteArrayInputStream(body));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            while (!ended) {
                int read = piece.read(bytes, from, length);
                if (read >= 0) {
                    return read;
                }
                advance();
            }
            return -1;
        }
    }
}
