package org.shebaohub.xml;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.message.Field;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element or attribute of a parsed message. Names are local names: the schema has said which namespace they have. */
public final class XmlField implements Field {
    private final XmlTree tree;
    private final Node node;
    private final String name;
    private final boolean present;

    /** @param node the element or attribute, or for an absent field the element it is missing from */
    private XmlField(XmlTree tree, Node node, String name, boolean present) {
        this.tree = tree;
        this.node = node;
        this.name = name;
        this.present = present;
    }

    static XmlField of(XmlTree tree, Node node) {
        return new XmlField(tree, node, node.getLocalName(), true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean present() {
        return present;
    }

    @Override
    public String text() {
        if (!present) {
            return "";
        }
        if (node instanceof Attr attribute) {
            return attribute.getValue();
        }
        Node only = node.getFirstChild();
        if (only != null && only.getNextSibling() == null && only.getNodeType() == Node.TEXT_NODE) {
            return only.getNodeValue();
        }
        return only == null ? "" : node.getTextContent();
    }

    @Override
    public String location() {
        return tree.locate(node);
    }

    @Override
    public Field child(String wanted) {
        for (Node child = firstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element && child.getLocalName().equals(wanted)) {
                return of(tree, child);
            }
        }
        return absent(wanted);
    }

    @Override
    public List<Field> children() {
        return collect(null);
    }

    @Override
    public List<Field> children(String wanted) {
        return collect(wanted);
    }

    @Override
    public Field attribute(String wanted) {
        Attr attribute = present && node instanceof Element element ? element.getAttributeNode(wanted) : null;
        return attribute == null ? absent(wanted) : new XmlField(tree, attribute, wanted, true);
    }

    /** The node itself; for an absent field the element it is missing from. */
    public Node node() {
        return node;
    }

    @Override
    public String toString() {
        return "field " + name;
    }

    private List<Field> collect(String wanted) {
        List<Field> found = new ArrayList<>();
        for (Node child = firstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element
                    && (wanted == null || child.getLocalName().equals(wanted))) {
                found.add(of(tree, child));
            }
        }
        return found;
    }

    private Node firstChild() {
        return present ? node.getFirstChild() : null;
    }

    private XmlField absent(String wanted) {
        return new XmlField(tree, node, wanted, false);
    }
}
