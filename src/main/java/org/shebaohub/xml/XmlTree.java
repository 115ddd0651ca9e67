package org.shebaohub.xml;

import java.util.IdentityHashMap;
import java.util.Map;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A parsed document and where its start tags were. Places are kept by number and looked up by element only when a
 * finding needs one, so that a good message does not pay for them.
 */
final class XmlTree {
    private static final int LONGEST_NAME = 40;

    private final Document document;
    private final int[] places;
    private final int linesBefore;
    private Map<Element, Integer> numbers;

    /**
     * @param places      line and column of the n-th start tag at 2n and 2n+1
     * @param linesBefore of the message, before the document
     */
    XmlTree(Document document, int[] places, int linesBefore) {
        this.document = document;
        this.places = places;
        this.linesBefore = linesBefore;
    }

    Document document() {
        return document;
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** XPath of local names with positions where repeated, then {@code @line:column} of the start tag. */
    String locate(Node node) {
        Element element = elementOf(node);
        String path = node instanceof Attr attribute
                ? path(element) + "/@" + shown(attribute.getName().replaceFirst("^.*:", ""))
                : path(element);
        Integer number = numbers().get(element);
        return number == null ? path : path + " @" + (places[number * 2] + linesBefore) + ":" + places[number * 2 + 1];
    }

    private Element elementOf(Node node) {
        if (node instanceof Element element) {
            return element;
        }
        if (node instanceof Attr attribute) {
            return attribute.getOwnerElement();
        }
        return node.getParentNode() instanceof Element parent ? parent : root();
    }

    private static String path(Element element) {
        StringBuilder path = new StringBuilder();
        for (Node node = element; node instanceof Element step; node = node.getParentNode()) {
            path.insert(0, "/" + shown(step.getLocalName()) + position(step));
        }
        return path.toString();
    }

    /** Longer names are the sender's invention and would make a location that no answer can hold. */
    private static String shown(String name) {
        return name.length() > LONGEST_NAME ? "*" : name;
    }

    private static String position(Element element) {
        int before = same(element, true);
        return before == 0 && same(element, false) == 0 ? "" : "[" + (before + 1) + "]";
    }

    private static int same(Element element, boolean backwards) {
        int count = 0;
        for (Node node = step(element, backwards); node != null; node = step(node, backwards)) {
            if (node instanceof Element && node.getLocalName().equals(element.getLocalName())) {
                count++;
            }
        }
        return count;
    }

    private static Node step(Node node, boolean backwards) {
        return backwards ? node.getPreviousSibling() : node.getNextSibling();
    }

    private Map<Element, Integer> numbers() {
        if (numbers == null) {
            numbers = new IdentityHashMap<>(places.length);
            number(root());
        }
        return numbers;
    }

    /** In document order, as the start tags came; the depth is bounded by the parser. */
    private void number(Element element) {
        numbers.put(element, numbers.size());
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                number(inner);
            }
        }
    }
}
