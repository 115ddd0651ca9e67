package org.shebaohub.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.kit.ForeignSigner;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What is written is the exclusive canonical form that Santuario and the JDK make of it. */
class CanonicalOutputTest {
    private static final String EXCLUSIVE = Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS;
    private static final String[] PIECES = {
        "&amp;",
        "&lt;",
        "&gt;",
        ">",
        "&quot;",
        "'",
        "&#13;",
        "&#10;",
        "&#9;",
        "\n",
        "\t",
        " ",
        "]]&gt;",
        "a",
        "社",
        "é",
        "\uD842\uDFB7",
        "&#x20BB7;",
        "\uFFFD",
        "\u007F",
        "\u0085",
        "<![CDATA[<&>]]>",
        "<!-- -->"
    };

    static Stream<String> documents() {
        return Stream.of(
                "<a/>",
                "<a b='1' a='2' B='3'/>",
                "<a>&#13;&lt;&amp;]]&gt;'\"\t\n</a>",
                "<a b='&#13;&#10;&#9;&lt;&gt;&amp;&quot;&apos;'/>",
                "<a>\uD842\uDFB7<b c='\uD842\uDFB7é社'/></a>",
                "<a><![CDATA[<&\r]]><!-- gone --> <b/></a>",
                "<?x before?><?y?><a><?z in  side &amp; ?></a><?after it?>",
                "<a xmlns='urn:u'><b><c/></b></a>",
                "<a xmlns='urn:u' xmlns:unused='urn:n'><b xmlns='urn:u'/><b xmlns='urn:v'><c xmlns='urn:u'/></b></a>",
                "<a xmlns='urn:u'><b xmlns=''><c/></b><d/></a>",
                "<p:a xmlns:p='urn:p' xmlns:q='urn:q'><p:b/><q:c q:z='1' p:y='2' x='3'/><q:c/></p:a>",
                "<a xmlns:q='urn:q' xmlns:p='urn:p'><b p:x='1' q:x='2' x='0'/><b q:x='1' xmlns:q='urn:other'/></a>",
                "<a xmlns:z='urn:a' xmlns:y='urn:b' y:m='1' z:m='2'/>",
                "<a xml:lang='zh' xml:space='preserve'><b xml:lang='en'/></a>",
                "<p:a xmlns:p='urn:p'><p:b xmlns:p='urn:q'><p:c xmlns:p='urn:p'/></p:b></p:a>");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isTheFormThatOthersMake(String xml) throws Exception {
        Document tree = tree(xml);
        assertThat(text(XmlBytes.canonical(tree).bytes()))
                .isEqualTo(text(santuario(tree)))
                .isEqualTo(text(ForeignSigner.canonical(xml)));
    }

    @Test
    void isTheFormThatOthersMakeOfAnyText() throws Exception {
        Random random = new Random(20240311);
        for (int round = 0; round < 300; round++) {
            String xml = any(random, 5).replaceFirst("<(p.:)?e(.)", "<$1e$2 xmlns:p0='urn:0' xmlns:p1='urn:1' ");
            isTheFormThatOthersMake(xml);
        }
    }

    @Test
    void aMessageIsWhatStandsBeforeTheSignatureAndBehindIt() throws Exception {
        XmlUnsigned message = XmlUnsigned.of(tree("<a xmlns='urn:u'>1<b/></a>"));
        assertThat(text(message.before())).isEqualTo("<a xmlns=\"urn:u\">1<b></b>");
        assertThat(text(message.after())).isEqualTo("</a>");
        assertThat(text(message.with("<s/>".getBytes(StandardCharsets.UTF_8)).copy()))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xmlns=\"urn:u\">1<b></b><s/></a>");
    }

    @Test
    void aLoneSurrogateIsNeverWritten() {
        for (String lone : new String[] {"\uD842", "\uDFB7", "\uD842a", "\uD842\uD842\uDFB7"}) {
            assertThatThrownBy(() -> new CanonicalOutput().text(lone)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** An element with whatever may stand in one. */
    private static String any(Random random, int depth) {
        String name = random.nextInt(3) == 0 ? "p" + random.nextInt(2) + ":e" : "e";
        StringBuilder xml = new StringBuilder("<").append(name).append(random.nextInt(4));
        String number = xml.substring(xml.length() - 1);
        xml.append(random.nextInt(3) == 0 ? " xmlns='" + (random.nextBoolean() ? "" : "urn:d") + "'" : "");
        if (depth < 5) {
            xml.append(random.nextInt(4) == 0 ? " xmlns:p1='urn:" + random.nextInt(3) + "'" : "");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String value = text(random).replaceAll("<!.*?>", "");
            xml.append(" ")
                    .append(i == 1 ? "p0:" : "")
                    .append("a")
                    .append(i)
                    .append("=\"")
                    .append(value)
                    .append("\"");
        }
        xml.append(">");
        for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
            xml.append(text(random)).append(any(random, depth - 1));
        }
        return xml.append(text(random))
                .append("</")
                .append(name)
                .append(number)
                .append(">")
                .toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static byte[] santuario(Document tree) throws Exception {
        Init.init();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Canonicalizer.getInstance(EXCLUSIVE).canonicalizeSubtree(tree, out);
        return out.toByteArray();
    }

    private static Document tree(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
