package org.shebaohub.xml;

import java.nio.charset.StandardCharsets;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Writes a tree as UTF-8 in exclusive canonical form behind an XML declaration: always the same bytes for the same tree. */
public final class XmlBytes {
    static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.US_ASCII);
    private static final String DECLARES = "http://www.w3.org/2000/xmlns/";

    private XmlBytes() {}

    /** An empty document to build a message of the hub's own in. */
    public static Document newDocument() {
        return TreeBuilder.newDocument();
    }

    public static org.shebaohub.message.Document write(Document document) {
        return canonical(document).unsigned(true).withoutSignature();
    }

    static CanonicalOutput canonical(Document document) {
        CanonicalOutput out = new CanonicalOutput();
        for (Node child = document.getFirstChild(); child != null; child = child.getNextSibling()) {
            node(child, out);
        }
        return out;
    }

    private static void node(Node node, CanonicalOutput out) {
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> element((Element) node, out);
            case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> out.text(node.getNodeValue());
            case Node.PROCESSING_INSTRUCTION_NODE -> out.instruction(node.getNodeName(), node.getNodeValue());
            default -> {}
        }
    }

    private static void element(Element element, CanonicalOutput out) {
        out.open(orNone(element.getNamespaceURI()), element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!DECLARES.equals(attribute.getNamespaceURI())) {
                out.attribute(orNone(attribute.getNamespaceURI()), attribute.getName(), attribute.getValue());
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            node(child, out);
        }
        out.close();
    }

    private static String orNone(String namespace) {
        return namespace == null ? "" : namespace;
    }
}
