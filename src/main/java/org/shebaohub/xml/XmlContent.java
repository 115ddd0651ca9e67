package org.shebaohub.xml;

import org.shebaohub.message.Content;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Field;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A parsed XML message. Whoever holds it must not change the tree: it is what was signed. */
public final class XmlContent implements Content {
    public static final String HUB_NAMESPACE = "urn:gov:bj:si:hub:1.0";
    public static final String HUB_ROOT = "HubMessage";

    /** Longer values are not what any header element may hold, and would only be carried into answers. */
    private static final int READABLE_CHARACTERS = 64;

    private final XmlTree tree;
    private final Envelope envelope;

    XmlContent(XmlTree tree) {
        this.tree = tree;
        this.envelope = read(root());
    }

    @Override
    public Envelope envelope() {
        return envelope;
    }

    /** The first element inside Body (the schema says that there is no second); the root where it is no HubMessage. */
    @Override
    public Field body() {
        if (!HUB_ROOT.equals(tree.root().getLocalName())) {
            return root();
        }
        Field body = root().child("Body");
        return body.children().stream().findFirst().orElseGet(() -> body.child("*"));
    }

    @Override
    public Field header(String part) {
        return root().at("Header", part);
    }

    public Field root() {
        return XmlField.of(tree, tree.root());
    }

    public Document document() {
        return tree.document();
    }

    public Element rootElement() {
        return tree.root();
    }

    /** Location of a node of this tree, as a finding tells it (interfaces.md 8.2). */
    public String locate(Node node) {
        return tree.locate(node);
    }

    private static Envelope read(Field root) {
        boolean hub = HUB_ROOT.equals(root.name());
        Field header = hub ? root.child("Header") : null;
        return new Envelope(
                Envelope.Family.XML,
                hub ? readable(root.attribute("Version")) : null,
                value(header, "MsgId"),
                value(header, "MsgType"),
                value(header, "Sender"),
                value(header, "Receiver"),
                value(header, "SendTime"),
                value(header, "BizSerialNo"),
                value(header, "TestFlag"));
    }

    private static String value(Field header, String name) {
        return header == null ? null : readable(header.child(name));
    }

    private static String readable(Field field) {
        String text = field.text();
        return text.isEmpty() || text.length() > READABLE_CHARACTERS ? null : text;
    }
}
