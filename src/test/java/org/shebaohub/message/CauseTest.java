package org.shebaohub.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A cause says what failed and nothing of the message. */
class CauseTest {
    private static final Document MESSAGE = Document.ofUtf8("<Name>John Smith</Name><CertNo>E1234567</CertNo>");

    @Test
    void namesEachFailureAndWhatItSays() {
        assertThat(Cause.of(new IllegalStateException("not kept", new IOException("Connection refused")), MESSAGE))
                .isEqualTo("java.lang.IllegalStateException: not kept\njava.io.IOException: Connection refused");
    }

    @Test
    void leavesOutWhatTheMessageSays() {
        assertThat(text("no such person John Smith, number=E1234567")).doesNotContain("John", "Smith", "E1234567");
    }

    @Test
    void leavesOutWhatMayBeAPersonsWhoeverSaysIt() {
        assertThat(text("duplicate key (110105199003079978) of 张三 at 13900000011"))
                .isEqualTo("java.io.IOException: duplicate key (***) of *** at ***");
    }

    @Test
    void isOneLineAFailureAndNeverEndless() {
        IOException first = new IOException("a\nb");
        IOException second = new IOException(first);
        first.initCause(second);
        assertThat(Cause.of(first, MESSAGE)).hasLineCount(2);
        assertThat(Cause.kinds(first)).isEqualTo("IOException < IOException");
    }

    private static String text(String said) {
        return Cause.of(new IOException(said), MESSAGE);
    }
}
