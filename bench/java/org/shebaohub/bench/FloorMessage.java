package org.shebaohub.bench;

import java.io.File;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Base64;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.xml.security.signature.SignedInfo;
import org.shebaohub.keys.Certificates;
import org.shebaohub.keys.Keys;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.keys.Suite;
import org.shebaohub.message.Document;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.sign.XmlSigner;
import org.shebaohub.xml.XmlBuilder;
import org.shebaohub.xml.XmlParser;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What cannot be left out for one message: parse, verify, validate, convert, sign twice. Nothing else, no report. */
final class FloorMessage {
    private static final String SENDER = "BJECT0000001";

    private final XmlParser parser = XmlParser.withDefaults();
    private final XmlSigner signer = new XmlSigner();
    private final Certificates certificates;
    private final SigningKey forPartner;
    private final SigningKey forCore;
    private final Suite suite;
    private final Schema schema;

    FloorMessage(Path home, Keys keys, Suite suite) throws Exception {
        certificates = keys.certificates();
        this.suite = suite;
        forPartner = keys.own(suite);
        forCore = keys.own(suite);
        schema = schema(home.resolve("schemas"));
    }

    /** The two documents that follow from a message. */
    record Written(String msgId, byte[] canonical, byte[] answer) {}

    Written of(byte[] bytes) throws Exception {
        Document document = Document.of(bytes);
        Element root = parser.parse(document).rootElement();
        verify((Element) root.getLastChild());
        schema.newValidator().validate(new DOMSource(root));
        String msgId = text(root, "MsgId");
        byte[] canonical = sign(canonical(root, document.sm3()), forCore);
        return new Written(msgId, canonical, sign(answer(root, document.sm3()), forPartner));
    }

    private void verify(Element signature) throws Exception {
        Element info = (Element) signature.getFirstChild();
        SignedInfo signed = new SignedInfo(info, "", true);
        String digest =
                Base64.getEncoder().encodeToString(suite.digest(signed.item(0).getReferencedBytes()));
        byte[] value = Base64.getMimeDecoder().decode(text(signature, "SignatureValue"));
        byte[] content = signed.getCanonicalizedOctetStream();
        boolean good = digest.equals(text(signature, "DigestValue"))
                && certificates.of(SENDER).stream()
                        .filter(one -> one.name().equals(SENDER + "-" + suite))
                        .anyMatch(one -> one.key().verifies(content, value, Sm2Form.DEFAULT));
        if (!good) {
            throw new IllegalStateException("a letter does not verify");
        }
    }

    private byte[] sign(XmlBuilder xml, SigningKey key) {
        return signer.sign(xml.unsigned(), key, SignatureProfile.CONTRACT).copy();
    }

    private static XmlBuilder canonical(Element root, String sm3) {
        XmlBuilder xml = new XmlBuilder("urn:gov:bj:si:canonical:1.0", "CanonicalMessage");
        xml.open("Header")
                .leaf("RawSm3", sm3)
                .leaf("SourceMsgId", text(root, "MsgId"))
                .close()
                .open("Event");
        copy((Element) root.getElementsByTagNameNS("*", "UnitRegistration").item(0), xml);
        return xml;
    }

    private static void copy(Element from, XmlBuilder xml) {
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getFirstChild() instanceof Element) {
                xml.open(element.getLocalName());
                copy(element, xml);
                xml.close();
            } else if (child instanceof Element element) {
                xml.leaf(element.getLocalName(), element.getTextContent());
            }
        }
    }

    private static XmlBuilder answer(Element root, String sm3) {
        XmlBuilder xml = new XmlBuilder("urn:gov:bj:si:hub:1.0", "HubMessage").attribute("Version", "1.0");
        xml.open("Header");
        for (String name :
                new String[] {"MsgId", "MsgType", "Sender", "Receiver", "SendTime", "BizSerialNo", "TestFlag"}) {
            xml.leaf(name, text(root, name));
        }
        xml.close()
                .open("Body")
                .open("TechAck")
                .leaf("RefMsgId", text(root, "MsgId"))
                .leaf("RecvSm3", sm3);
        return xml.leaf("AckCode", "000000").leaf("AckMsg", "接收成功");
    }

    private static String text(Element under, String name) {
        return under.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private static Schema schema(Path folder) throws Exception {
        StringBuilder all = new StringBuilder("<xs:schema xmlns:xs='" + XMLConstants.W3C_XML_SCHEMA_NS_URI
                + "' targetNamespace='urn:gov:bj:si:hub:1.0' elementFormDefault='qualified'>");
        for (String each : new String[] {"hub", "e-window"}) {
            for (File file : folder.resolve(each).toFile().listFiles((in, name) -> name.endsWith(".xsd"))) {
                all.append("<xs:include schemaLocation='").append(file.toURI()).append("'/>");
            }
        }
        StreamSource source =
                new StreamSource(new StringReader(all.append("</xs:schema>").toString()));
        return SchemaFactory.newDefaultInstance().newSchema(source);
    }
}
