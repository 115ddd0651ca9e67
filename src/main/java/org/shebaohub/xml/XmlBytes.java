package org.shebaohub.xml;

import java.nio.charset.StandardCharsets;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes a tree as UTF-8, always the same bytes for the same tree. What a parser would change is written as a character
 * reference, so that a signature over the tree holds for the bytes.
 */
public final class XmlBytes {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private final StringBuilder out;

    private XmlBytes(int capacity) {
        out = new StringBuilder(capacity);
    }

    /** An empty document to build a message of the hub's own in. */
    public static Document newDocument() {
        return TreeBuilder.newDocument();
    }

    public static org.shebaohub.message.Document write(Document document) {
        XmlBytes bytes = new XmlBytes(8192);
        bytes.out.append(DECLARATION);
        for (Node child = document.getFirstChild(); child != null; child = child.getNextSibling()) {
            bytes.node(child);
        }
        // A lone surrogate would become '?': it cannot come from a parsed message, and must not leave in one.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(bytes.out)) {
            throw new IllegalArgumentException("text with a lone surrogate");
        }
        return org.shebaohub.message.Document.ofUtf8(bytes.out.toString());
    }

    private void node(Node node) {
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> element((Element) node);
            case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> escaped(node.getNodeValue(), false);
            case Node.PROCESSING_INSTRUCTION_NODE -> instruction(node);
            default -> {}
        }
    }

    private void element(Element element) {
        out.append('<').append(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            out.append(' ').append(attribute.getName()).append("=\"");
            escaped(attribute.getValue(), true);
            out.append('"');
        }
        if (element.getFirstChild() == null) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            node(child);
        }
        out.append("</").append(element.getTagName()).append('>');
    }

    private void instruction(Node node) {
        out.append("<?").append(node.getNodeName());
        if (!node.getNodeValue().isEmpty()) {
            out.append(' ').append(node.getNodeValue());
        }
        out.append("?>");
    }

    private void escaped(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#xD;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\t' -> out.append(attribute ? "&#x9;" : "\t");
                case '\n' -> out.append(attribute ? "&#xA;" : "\n");
                default -> out.append(c);
            }
        }
    }
}
