package org.shebaohub.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.junit.jupiter.api.Test;
import org.shebaohub.message.Document;
import org.shebaohub.message.Field;
import org.shebaohub.message.Unreadable;

class XmlParserTest {
    private final XmlParser parser = XmlParser.withDefaults();

    @Test
    void readsTheEnvelope() throws Exception {
        XmlContent content = parse(
                """
                <?xml version="1.0" encoding="utf-8"?>
                <h:HubMessage xmlns:h="urn:gov:bj:si:hub:1.0" Version="1.0"><h:Header><h:MsgId>M1</h:MsgId>
                <h:MsgType>ECT-01</h:MsgType><h:Sender/></h:Header><h:Body><h:UnitRegistration/></h:Body></h:HubMessage>
                """);
        assertThat(content.envelope().version()).isEqualTo("1.0");
        assertThat(content.envelope().msgId()).isEqualTo("M1");
        assertThat(content.envelope().msgType()).isEqualTo("ECT-01");
        assertThat(content.envelope().sender()).isNull();
        assertThat(content.envelope().receiver()).isNull();
        assertThat(content.body().name()).isEqualTo("UnitRegistration");
    }

    @Test
    void bodyOfAnotherRootIsThatRoot() throws Exception {
        assertThat(parse("<ProcessingResult><Seq>1</Seq></ProcessingResult>")
                        .body()
                        .child("Seq")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void aMissingBodyIsAnAbsentField() throws Exception {
        XmlContent content = parse("<HubMessage><Header/></HubMessage>");
        assertThat(content.body().present()).isFalse();
        assertThat(content.body().at("Unit", "UniScId").text()).isEmpty();
        assertThat(content.body().at("Unit", "UniScId").location()).isEqualTo("/HubMessage @1:1");
    }

    @Test
    void textIsAllTextWhateverLiesBetween() throws Exception {
        Field root =
                parse("<a> 1<!-- x -->2<![CDATA[<3>]]>&#x34;<?pi 5?>6 </a>").root();
        assertThat(root.text()).isEqualTo(" 12<3>46 ");
    }

    @Test
    void locationShowsNoNameOfMoreThan40Characters() throws Exception {
        String name = "n".repeat(41);
        assertThat(parse("<a><%s %s='1'/></a>".formatted(name, name))
                        .root()
                        .child(name)
                        .attribute(name)
                        .location())
                .isEqualTo("/a/*/@* @1:4");
    }

    @Test
    void locationHasPositionsWhereRepeatedAndTheStartTag() throws Exception {
        Field root =
                parse("<a>\n  <b/><b><c k='1'/>\n</b>\n<x:c xmlns:x='u'/></a>").root();
        assertThat(root.location()).isEqualTo("/a @1:1");
        Field second = root.children("b").get(1);
        assertThat(second.location()).isEqualTo("/a/b[2] @2:7");
        assertThat(second.child("c").location()).isEqualTo("/a/b[2]/c @2:10");
        assertThat(second.child("c").attribute("k").location()).isEqualTo("/a/b[2]/c/@k @2:10");
        assertThat(second.child("d").location()).isEqualTo("/a/b[2] @2:7");
        assertThat(root.child("c").location()).isEqualTo("/a/c @4:1");
        assertThat(root.child("c").attribute("k").present()).isFalse();
    }

    @Test
    void columnsCountCharactersNotBytes() throws Exception {
        assertThat(parse("<a><名>北京</名><b/></a>").root().child("b").location()).isEqualTo("/a/b @1:13");
    }

    @Test
    void theTreeHasTheCanonicalFormOfTheText() throws Exception {
        String text =
                "<?x before?><a xmlns='urn:u' xmlns:p='urn:v' b='&#10; &lt;' p:a=\"'\">\r\n<!-- c -->&#13;<![CDATA[&]]>"
                        + "<p:b xmlns:p='urn:w'/><q xmlns=''/><?y in  side?>\uD842\uDFB7</a><?z?>";
        assertThat(canonical(parse(text).document()))
                .isEqualTo(
                        """
                <?x before?>
                <a xmlns="urn:u" xmlns:p="urn:v" b="&#xA; &lt;" p:a="'">
                &#xD;&amp;<p:b xmlns:p="urn:w"></p:b><q xmlns=""></q><?y in  side?>\uD842\uDFB7</a>
                <?z?>""");
    }

    @Test
    void whatIsWrittenHasTheSameCanonicalForm() throws Exception {
        String text =
                "<?x before?><a xmlns='urn:u' b='&#10;&#9;&#13;&lt;&quot;'>]]&gt;&#13;\n &amp;<b xmlns='' c=\"'\"/>\uD842\uDFB7</a>";
        XmlContent first = parse(text);
        Document written = XmlBytes.write(first.document());
        assertThat(canonical(parser.parse(written).document())).isEqualTo(canonical(first.document()));
        assertThat(XmlBytes.write(parser.parse(written).document())).isEqualTo(written);
    }

    @Test
    void aLoneSurrogateIsNeverWritten() {
        org.w3c.dom.Document document = XmlBytes.newDocument();
        document.appendChild(document.createElementNS(null, "a")).setTextContent("\uD800");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> XmlBytes.write(document))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private XmlContent parse(String text) throws Unreadable {
        return parser.parse(Document.ofUtf8(text));
    }

    private static String canonical(org.w3c.dom.Document document) throws Exception {
        Init.init();
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS).canonicalizeSubtree(document, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
