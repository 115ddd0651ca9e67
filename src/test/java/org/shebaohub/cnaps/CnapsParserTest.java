package org.shebaohub.cnaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.message.Document;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Unreadable;
import org.shebaohub.xml.XmlLimits;
import org.shebaohub.xml.XmlParser;

class CnapsParserTest {
    private static final String SAMPLE = sample();
    private final CnapsParser parser = new CnapsParser(XmlParser.withDefaults());

    @Test
    void readsTheHeaderFromTheDocumentAndTheCorrelationFromTheHead() throws Unreadable {
        CnapsContent content = parse(SAMPLE);
        Envelope envelope = content.envelope();
        assertThat(envelope.family()).isEqualTo(Envelope.Family.PBOC);
        assertThat(envelope.msgId()).isEqualTo("20240311032600000001");
        assertThat(envelope.key()).isEqualTo("102100009019:2024031100000001");
        assertThat(envelope.msgType()).isEqualTo("PBC-02");
        assertThat(envelope.sender()).isEqualTo("100000000000");
        assertThat(envelope.receiver()).isEqualTo("BJSI00000001");
        assertThat(envelope.sendTime()).isEqualTo("2024-03-11T15:02:11+08:00");
        assertThat(content.signedBytes())
                .isEqualTo(SAMPLE.substring(SAMPLE.indexOf("<?xml")).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tellsPlacesAsInTheWholeMessage() throws Unreadable {
        CnapsContent content = parse(SAMPLE);
        assertThat(content.header("Sender").location()).isEqualTo("line 1 bytes 6-19");
        assertThat(content.head().field(CnapsHead.Part.RESERVE).location()).isEqualTo("line 1 bytes 121-129");
        assertThat(content.signature().location()).isEqualTo("line 2 bytes 4-91");
        assertThat(content.body().at("MsgHdr", "MsgId").location())
                .isEqualTo("/Document/AcctInfoFdbk/MsgHdr/MsgId @4:" + (column("<MsgId>")));
        assertThat(content.body().child("None").location()).startsWith("/Document/AcctInfoFdbk @4:");
        assertThat(parse(withoutLine()).body().location()).startsWith("/Document/AcctInfoFdbk @3:");
    }

    @Test
    void tellsWhereXmlBreaksAsInTheWholeMessage() {
        assertThat(refused(SAMPLE.replace("</Fdbk>", "</Fdb>")).location()).startsWith("/ @4:");
        assertThat(refused(SAMPLE.replace("\"UTF-8\"", "\"GBK\"")).location()).isEqualTo("/ @3:1");
        assertThat(refused(SAMPLE.replace("XML", "JSN")).location()).isEqualTo("line 1 bytes 56-58");
    }

    /** A message that lost its end is never taken for a whole one. */
    @Test
    void refusesEveryCutOfIt() {
        byte[] whole = SAMPLE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            Document cut = Document.of(Arrays.copyOf(whole, length));
            assertThat(catchThrowableOfType(Unreadable.class, () -> parser.parse(cut)))
                    .as("the first %d bytes", length)
                    .isNotNull()
                    .extracting(Unreadable::code)
                    .isIn(ErrorCode.S11005, ErrorCode.S11004);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void wantsUtf8(String charset) throws Exception {
        Document other = Document.of(SAMPLE.getBytes(charset));
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> parser.parse(other));
        assertThat(refused.code()).isEqualTo(ErrorCode.S11004);
    }

    @Test
    void limitsTheWholeMessage() {
        CnapsParser small = new CnapsParser(new XmlParser(new XmlLimits(800, 64, 1000, 256, 64, 32)));
        assertThat(catchThrowableOfType(Unreadable.class, () -> small.parse(Document.ofUtf8(SAMPLE)))
                        .code())
                .isEqualTo(ErrorCode.S11005);
    }

    @ParameterizedTest
    @CsvSource({
        "InstgPty>102100009019</InstgPty>, InstgPty></InstgPty>",
        "<MsgId>2024031100000001</MsgId>, ''",
        "<MsgHdr>, <Other>"
    })
    void hasNoKeyWhereAPartOfItCannotBeRead(String old, String next) throws Unreadable {
        String changed = SAMPLE.replace(old, next).replace(next.equals("<Other>") ? "</MsgHdr>" : "\0", "</Other>");
        assertThat(parse(changed).envelope().key()).isNull();
        assertThat(parse(changed).envelope().msgId()).isEqualTo("20240311032600000001");
    }

    @Test
    void laysOutTheHeadOfTheSample() throws Unreadable {
        CnapsHead read = parse(SAMPLE).head();
        var parts = new EnumMap<CnapsHead.Part, String>(CnapsHead.Part.class);
        Arrays.stream(CnapsHead.Part.values()).forEach(part -> parts.put(part, read.text(part)));
        assertThat(CnapsHead.of(parts).all()).isEqualTo(SAMPLE.substring(0, 132));
    }

    private CnapsContent parse(String message) throws Unreadable {
        return parser.parse(Document.ofUtf8(message));
    }

    private Unreadable refused(String message) {
        return catchThrowableOfType(Unreadable.class, () -> parse(message));
    }

    private static String withoutLine() {
        return SAMPLE.substring(0, 132) + SAMPLE.substring(SAMPLE.indexOf("<?xml"));
    }

    private static int column(String place) {
        return SAMPLE.indexOf(place) - SAMPLE.indexOf("<Document") + 1;
    }

    private static String sample() {
        try {
            return Files.readString(Path.of("src/test/resources/partner/pboc/PBC-02_AccountStatusChange.msg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
