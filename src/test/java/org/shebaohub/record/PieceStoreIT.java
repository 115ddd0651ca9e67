package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Document;

/** Large content in pieces, on PostgreSQL. */
class PieceStoreIT {
    private static final byte[] CONTENT = new byte[(3 << 20) + 17];
    private static RecordingHub hub;
    private static Archive archive;

    @BeforeAll
    static void open() throws IOException {
        new Random(1).nextBytes(CONTENT);
        hub = new RecordingHub();
        archive = hub.part(Archive.class);
    }

    @AfterAll
    static void close() throws IOException {
        hub.close();
    }

    @Test
    void givesBackWhatItTookFromAnyByteOn() throws IOException {
        Document kept = archive.keep("a", new ByteArrayInputStream(CONTENT));
        assertThat(kept.length()).isEqualTo(CONTENT.length);
        assertThat(kept.sm3()).isEqualTo(Document.of(CONTENT).sm3());
        for (int offset : new int[] {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, CONTENT.length - 1, CONTENT.length}) {
            try (InputStream in = archive.open("a").open(offset)) {
                assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(CONTENT, offset, CONTENT.length));
            }
        }
    }

    @Test
    void keepsAnEmptyFile() throws IOException {
        Document kept = archive.keep("empty", InputStream.nullInputStream());
        assertThat(kept.length()).isZero();
        try (InputStream in = kept.open()) {
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void leavesAloneWhatIsWholeAndReplacesWhatIsNot() throws IOException {
        assertThatThrownBy(() -> archive.keep("b", new Broken())).isInstanceOf(IOException.class);
        archive.keep("b", new ByteArrayInputStream(CONTENT));
        archive.keep("b", new ByteArrayInputStream(new byte[] {1}));
        assertThat(archive.open("b").sm3()).isEqualTo(Document.of(CONTENT).sm3());
    }

    /** Ends in the second piece, as a connection does. */
    private static final class Broken extends InputStream {
        private int left = (1 << 20) + 5;

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("broken");
            }
            return 7;
        }
    }
}
