package org.shebaohub.kit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Every node of a document but its comments, attributes included, in document order. */
final class Nodes {
    private final List<Node> all = new ArrayList<>();

    Nodes(Node root) {
        add(root);
    }

    Iterator<Node> iterator() {
        return all.iterator();
    }

    private void add(Node node) {
        if (node.getNodeType() == Node.COMMENT_NODE) {
            return;
        }
        all.add(node);
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            all.add(attributes.item(i));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            add(child);
        }
    }
}
