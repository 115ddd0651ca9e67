package org.shebaohub.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shebaohub.xml.HostileXml.alike;
import static org.shebaohub.xml.HostileXml.bytes;
import static org.shebaohub.xml.HostileXml.filled;
import static org.shebaohub.xml.HostileXml.laughs;
import static org.shebaohub.xml.HostileXml.nested;
import static org.shebaohub.xml.HostileXml.numbered;
import static org.shebaohub.xml.HostileXml.oftenAlike;
import static org.shebaohub.xml.HostileXml.quadratic;
import static org.shebaohub.xml.HostileXml.raw;
import static org.shebaohub.xml.HostileXml.scopes;
import static org.shebaohub.xml.HostileXml.utf8;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Unreadable;

/** What must never become a tree, with the exact code, and how long saying so may take. */
class HostileXmlTest {
    private static final long SECOND = 1_000_000_000L;
    private final XmlParser parser = XmlParser.withDefaults();

    static Stream<Arguments> badBytes() {
        return Stream.of(
                Arguments.of("byte-order mark", bytes("\uFEFF<a/>", StandardCharsets.UTF_8)),
                Arguments.of("GB18030 bytes", bytes("<a>北京</a>", Charset.forName("GB18030"))),
                Arguments.of(
                        "GB18030 declared and used",
                        bytes("<?xml version='1.0' encoding='GB18030'?><a>北京</a>", Charset.forName("GB18030"))),
                Arguments.of("another encoding declared", utf8("<?xml version='1.0' encoding='GBK'?><a/>")),
                Arguments.of("Latin-1 declared", utf8("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>")),
                Arguments.of("UTF-16 with mark", bytes("<a/>", StandardCharsets.UTF_16)),
                Arguments.of("UTF-16LE without mark", bytes("<a/>", StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE without mark", bytes("<a/>", StandardCharsets.UTF_16BE)),
                Arguments.of("a surrogate coded as UTF-8", raw("<a>", 0xED, 0xA0, 0x80, "</a>")),
                Arguments.of("an overlong slash", raw("<a>", 0xC0, 0xAF, "</a>")),
                Arguments.of("beyond Unicode", raw("<a>", 0xF4, 0x90, 0x80, 0x80, "</a>")),
                Arguments.of("a cut character at the end", raw("<a>", 0xE5, 0x8C)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBytes")
    void badBytesAreS11004(String what, byte[] bytes) {
        assertThat(failure(bytes).code()).isEqualTo(ErrorCode.S11004);
    }

    static Stream<Arguments> badXml() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("blanks", " \n "),
                Arguments.of("text", "not xml"),
                Arguments.of("JSON", "{\"infno\":\"C201\"}"),
                Arguments.of("unclosed", "<a><b></a>"),
                Arguments.of("cut", "<a><b>1</b"),
                Arguments.of("two roots", "<a/><b/>"),
                Arguments.of("text after the root", "<a/>x"),
                Arguments.of("a blank before the declaration", " <?xml version='1.0'?><a/>"),
                Arguments.of("XML 1.1", "<?xml version='1.1'?><a/>"),
                Arguments.of("XML 2.0", "<?xml version='2.0'?><a/>"),
                Arguments.of("an empty DTD", "<!DOCTYPE a><a/>"),
                Arguments.of("a DTD after a comment", "<!-- x --><!DOCTYPE a []><a/>"),
                Arguments.of("an external DTD", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'><a/>"),
                Arguments.of("an external entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
                Arguments.of("a parameter entity", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'>%x;]><a/>"),
                Arguments.of("an unknown entity", "<a>&nbsp;</a>"),
                Arguments.of("a bare ampersand", "<a>&</a>"),
                Arguments.of("a control character", "<a>\u0001</a>"),
                Arguments.of("a zero", "<a>\u0000</a>"),
                Arguments.of("no character at all", "<a>\uFFFE</a>"),
                Arguments.of("a control character by reference", "<a>&#1;</a>"),
                Arguments.of("no character by reference", "<a>&#xFFFF;</a>"),
                Arguments.of("257 names", "<a>" + numbered(256, "<b%d/>") + "</a>"),
                Arguments.of("a surrogate by reference", "<a>&#xD800;</a>"),
                Arguments.of("CDATA end in text", "<a>]]></a>"),
                Arguments.of("twice the same attribute", "<a b='1' b='2'/>"),
                Arguments.of("twice by namespace", "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>"),
                Arguments.of("an undeclared prefix", "<p:a/>"),
                Arguments.of("an undeclared attribute prefix", "<a p:b='1'/>"),
                Arguments.of("a prefix undeclared again", "<p:a xmlns:p='u'><b xmlns:p=''/></p:a>"),
                Arguments.of("xml bound elsewhere", "<a xmlns:xml='u'/>"),
                Arguments.of("xmlns bound", "<a xmlns:xmlns='u'/>"),
                Arguments.of("a second declaration", "<a><?xml version='1.0'?></a>"),
                Arguments.of("65 deep", "<a>".repeat(65) + "</a>".repeat(65)),
                Arguments.of("65 attributes", "<a" + numbered(65, " b%d=''") + "/>"),
                Arguments.of("33 namespaces in scope", nested(11, 3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badXml")
    void badXmlIsS11005(String what, String text) {
        Unreadable failure = failure(utf8(text));
        assertThat(failure.code()).isEqualTo(ErrorCode.S11005);
        assertThat(failure.location()).matches("/ @\\d+:\\d+");
    }

    @Test
    void theLimitsThemselvesAreAllowed() throws Exception {
        parser.parse(Document.ofUtf8("<a>".repeat(64) + "</a>".repeat(64)));
        parser.parse(Document.ofUtf8("<a" + numbered(64, " b%d=''") + "/>"));
        parser.parse(Document.ofUtf8(nested(16, 2)));
        parser.parse(Document.ofUtf8("<a>" + numbered(255, "<b%d/>") + "</a>"));
        parser.parse(Document.ofUtf8(filled(4 * 1024 * 1024)));
    }

    @Test
    void oneByteTooManyIsS11005() {
        assertThat(failure(utf8(filled(4 * 1024 * 1024 + 1))).code()).isEqualTo(ErrorCode.S11005);
    }

    @Test
    void quotesNothingOfTheMessage() {
        Unreadable failure = failure(utf8("<a><Name>赵一诺</Name><110105199003079978/></a>"));
        assertThat(failure.toString()).doesNotContain("赵一诺", "110105199003079978");
        assertThat(failure.getCause()).isNull();
    }

    static Stream<Arguments> bombs() {
        int size = 4 * 1024 * 1024;
        return Stream.of(
                Arguments.of("a billion laughs", laughs()),
                Arguments.of("quadratic entity", quadratic()),
                Arguments.of("a huge DTD", "<!DOCTYPE a [" + "<!ELEMENT b ANY>".repeat(250_000) + "]><a/>"),
                Arguments.of("a million elements", "<a>" + "<b/>".repeat(size / 4 - 10) + "</a>"),
                Arguments.of("names that are all new", "<a>" + numbered(300_000, "<n%06d/>") + "</a>"),
                Arguments.of("names that hash alike", alike()),
                Arguments.of("deep", "<a>".repeat(size / 3)),
                Arguments.of("attributes without end", "<a" + numbered(300_000, " b%07d=''") + "/>"),
                Arguments.of("one name without end", "<" + "a".repeat(size - 1)),
                Arguments.of("a comment that never ends", "<!--" + "- ".repeat(size / 2 - 10)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void bombsAreRefusedInUnderASecondOfCpu(String what, String text) {
        byte[] bytes = utf8(text);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(failure(bytes).code()).isEqualTo(ErrorCode.S11005);
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
                .isLessThan(SECOND);
    }

    static Stream<Arguments> heavy() {
        int size = 4 * 1024 * 1024;
        return Stream.of(
                Arguments.of("one text", filled(size)),
                Arguments.of("references", "<a>" + "&#x41;".repeat(size / 6 - 10) + "</a>"),
                Arguments.of("CDATA sections", "<a>" + "<![CDATA[]]>".repeat(size / 12 - 10) + "</a>"),
                Arguments.of("comments", "<a>" + "x<!---->".repeat(size / 8 - 10) + "</a>"),
                Arguments.of("one attribute", "<a b='" + "&lt;".repeat(size / 4 - 10) + "'/>"),
                Arguments.of("many elements in scopes", scopes(size)),
                Arguments.of("few names that hash alike, often", oftenAlike()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heavy")
    void whatIsHeavyButAllowedIsReadInUnderASecondOfCpu(String what, String text) throws Exception {
        byte[] bytes = utf8(text);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        parser.parse(Document.of(bytes));
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
                .isLessThan(SECOND);
    }

    private Unreadable failure(byte[] bytes) {
        Unreadable failure = catchThrowableOfType(Unreadable.class, () -> parser.parse(Document.of(bytes)));
        assertThat(failure).isNotNull();
        return failure;
    }
}
