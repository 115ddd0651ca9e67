package org.shebaohub.archive;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** An XML document for the eye, an element a line, each value as its name allows. Namespaces are left out. */
final class XmlView {
    private static final String NAMESPACES = "http://www.w3.org/2000/xmlns/";
    private final StringBuilder out = new StringBuilder();
    private final boolean own;

    XmlView(boolean own) {
        this.own = own;
    }

    String print(Element root) {
        print(root, "");
        return out.toString();
    }

    private void print(Element element, String indent) {
        String name = name(element.getLocalName());
        out.append(indent).append('<').append(name);
        attributes(element);
        String text = text(element);
        if (!hasElements(element)) {
            out.append('>')
                    .append(MaskList.of(element.getLocalName()).show(text, own))
                    .append("</")
                    .append(name)
                    .append(">\n");
            return;
        }
        out.append(">\n");
        if (!text.isBlank()) {
            out.append(indent).append("  ").append(Mask.NOTHING).append('\n');
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                print(inner, indent + "  ");
            }
        }
        out.append(indent).append("</").append(name).append(">\n");
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!NAMESPACES.equals(attribute.getNamespaceURI())) {
                String name = attribute.getLocalName();
                out.append(' ')
                        .append(name(name))
                        .append("=\"")
                        .append(MaskList.of(name).show(attribute.getValue(), own))
                        .append('"');
            }
        }
    }

    /** Text of the element itself, not of those inside it. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static boolean hasElements(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                return true;
            }
        }
        return false;
    }

    /** A name can carry a value too. */
    static String name(String name) {
        return name.matches("[A-Za-z0-9_]{1,40}") && !name.matches(".*\\d{5}.*") ? name : Mask.NOTHING;
    }
}
