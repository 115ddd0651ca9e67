package org.shebaohub.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reading elements of {@code http://www.w3.org/2000/09/xmldsig#} without trusting their shape. */
final class Ds {
    static final String NAMESPACE = "http://www.w3.org/2000/09/xmldsig#";

    private Ds() {}

    static boolean is(Node node, String name) {
        return node instanceof Element && NAMESPACE.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    /** The only child of that name; empty where there is none or more than one. */
    static Optional<Element> only(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Base64 with white space anywhere, as XML Schema has it; empty where it is none. */
    static Optional<byte[]> base64(Element element) {
        StringBuilder text = new StringBuilder();
        String raw = element.getTextContent();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                text.append(c);
            }
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Every Signature element of a tree, in document order. */
    static List<Element> signatures(Element root) {
        List<Element> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Element element, List<Element> found) {
        if (is(element, "Signature")) {
            found.add(element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, found);
            }
        }
    }
}
