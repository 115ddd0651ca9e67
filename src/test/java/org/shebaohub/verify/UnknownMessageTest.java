package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.message.ErrorCode.S11004;
import static org.shebaohub.message.ErrorCode.S11005;
import static org.shebaohub.message.ErrorCode.S11007;
import static org.shebaohub.verify.Signed.GOOD;
import static org.shebaohub.verify.Signed.PLAIN;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.message.Refused;

/** What is no message of the contract, before any signature is looked at. */
class UnknownMessageTest {
    static Stream<Arguments> unknown() {
        return Stream.of(
                Arguments.of("another root", PLAIN.replace("HubMessage", "HubLetter")),
                Arguments.of("another namespace", PLAIN.replace("hub:1.0", "hub:2.0")),
                Arguments.of("no namespace", PLAIN.replace(" xmlns=\"urn:gov:bj:si:hub:1.0\"", "")),
                Arguments.of("another version", PLAIN.replace("Version=\"1.0\"", "Version=\"1.1\"")),
                Arguments.of("no version", PLAIN.replace(" Version=\"1.0\"", "")),
                Arguments.of("an unknown type", PLAIN.replace("ECT-01", "ECT-99")),
                Arguments.of("no type", PLAIN.replace("<MsgType>ECT-01</MsgType>", "")),
                Arguments.of("a type with a blank", PLAIN.replace("ECT-01", " ECT-01")),
                Arguments.of("no header", PLAIN.replaceFirst("<Header>.*</Header>", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknown")
    void whatIsNoKnownMessageIsS11007Alone(String what, String xml) {
        assertThat(Fixture.codes(xml)).containsExactly(S11007);
    }

    @Test
    void versionAndTypeAreBothTold() {
        assertThat(Fixture.codes(PLAIN.replace("Version=\"1.0\"", "").replace("ECT-01", "X")))
                .containsExactly(S11007, S11007);
    }

    @Test
    void afterBadBytesNothingIsRead() {
        Refused encoding = Fixture.refused(GOOD.getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThat(encoding.report().code()).contains(S11004);
        assertThat(encoding.refusedMessage().envelope()).isEmpty();
        Refused form = Fixture.refused("<a".getBytes(StandardCharsets.UTF_8));
        assertThat(form.report().code()).contains(S11005);
        assertThat(form.refusedMessage().envelope()).isEmpty();
    }

    @Test
    void theHeaderIsKnownAfterARefusalInLayer2() {
        Refused refused = Fixture.refused(PLAIN.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.refusedMessage().envelope().orElseThrow().msgId())
                .isEqualTo("BJECT0000001202403110930150001");
        assertThat(refused.refusedMessage().proof()).isNull();
    }
}
