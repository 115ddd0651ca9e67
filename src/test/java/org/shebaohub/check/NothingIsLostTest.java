package org.shebaohub.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.convert.Conversion;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.xml.XmlBytes;
import org.shebaohub.xml.XmlParser;
import org.shebaohub.xml.XmlUnsigned;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Every value of a good message reaches the core: another value anywhere in the body makes another canonical message. */
class NothingIsLostTest {
    private static final Path SAMPLES = Path.of("src/test/resources/partner/e-window");
    private static final Instant THEN = Instant.parse("2024-03-11T02:00:00Z");
    private static ConfigurableApplicationContext parts;

    @BeforeAll
    static void open() {
        parts = new SpringApplication(CheckParts.class)
                .run(
                        "--spring.main.web-application-type=none",
                        "--hub.home=.",
                        "--hub.config-folder=config",
                        "--hub.environment=TRIAL");
        parts.getBean(MessageClock.class).set(THEN);
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ECT-01_UnitRegistration.xml",
                "ECT-02_FirstEmployeeRegistration.xml",
                "ECT-03_UnitBankAccountPush.xml"
            })
    void everyLeafDecidesSomethingOfTheCanonicalMessage(String sample) throws Exception {
        String good = Files.readString(SAMPLES.resolve(sample)).replace("<PayerCategory>14<", "<PayerCategory>12<");
        String canonical = canonical(good);
        int leaves = leaves(tree(good)).size();
        assertThat(leaves).isGreaterThan(12);
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            Document changed = tree(good);
            Node leaf = leaves(changed).get(i);
            leaf.setTextContent(another(leaf.getTextContent()));
            if (canonical(new String(XmlBytes.write(changed).copy(), StandardCharsets.UTF_8))
                    .equals(canonical)) {
                lost.add(leaf.getNodeName());
            }
        }
        assertThat(lost).isEmpty();
    }

    /** The event for the core without its header; what cannot be read at all is not lost either. */
    private static String canonical(String text) throws Exception {
        try {
            XmlUnsigned event = (XmlUnsigned) parts.getBean(Conversion.class).convert(proved(text)).drafts().stream()
                    .filter(draft -> draft.role() == Role.EVENT)
                    .findFirst()
                    .orElseThrow()
                    .unsigned();
            String written = new String(event.withoutSignature().copy(), StandardCharsets.UTF_8);
            return written.replaceAll("(?s)<(\\w+:)?Header>.*</(\\w+:)?Header>", "");
        } catch (IllegalArgumentException | DateTimeException refused) {
            return "unreadable: " + refused.getClass().getSimpleName();
        }
    }

    private static String another(String value) {
        char last = value.charAt(value.length() - 1);
        String rest = value.substring(0, value.length() - 1);
        return rest + (last == '1' ? '2' : Character.isDigit(last) ? '1' : last == 'A' ? 'B' : 'A');
    }

    private static Message proved(String text) throws Exception {
        var document = org.shebaohub.message.Document.ofUtf8(text);
        return Message.received(
                        new Reception("r", "e-window", Transport.MQ, Kind.BYTES, null, null, THEN, false), document)
                .parsed(XmlParser.withDefaults().parse(document))
                .proved(new Proof("BJECT0000001", "BJECT0000001-SIGN-2024", "SM2", "00"));
    }

    private static Document tree(String text) throws Exception {
        return XmlParser.withDefaults()
                .parse(org.shebaohub.message.Document.ofUtf8(text))
                .document();
    }

    /** Elements without elements, and attributes, of the body. */
    private static List<Node> leaves(Document document) {
        List<Node> leaves = new ArrayList<>();
        Element body = (Element) document.getElementsByTagNameNS("*", "Body").item(0);
        NodeList all = body.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            NamedNodeMap attributes = all.item(i).getAttributes();
            for (int a = 0; a < attributes.getLength(); a++) {
                if (!attributes.item(a).getNodeName().startsWith("xmlns")) {
                    leaves.add(attributes.item(a));
                }
            }
            Element element = (Element) all.item(i);
            if (element.getElementsByTagNameNS("*", "*").getLength() == 0
                    && !element.getTextContent().isEmpty()) {
                leaves.add(element);
            }
        }
        return leaves;
    }
}
