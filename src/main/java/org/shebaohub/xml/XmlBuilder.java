package org.shebaohub.xml;

/** Writes a message of the hub's own, element by element, in one namespace. */
public final class XmlBuilder {
    private final CanonicalOutput out = new CanonicalOutput();
    private final String namespace;
    private int open;

    public XmlBuilder(String namespace, String root) {
        this.namespace = namespace;
        open(root);
    }

    /** Begins a child; what follows goes into it until {@link #close()}. */
    public XmlBuilder open(String name) {
        out.open(namespace, name);
        open++;
        return this;
    }

    public XmlBuilder close() {
        out.close();
        open--;
        return this;
    }

    /** Of the element that was just begun. */
    public XmlBuilder attribute(String name, String value) {
        out.attribute("", name, value);
        return this;
    }

    /** A child with text; an empty text gives an empty element. */
    public XmlBuilder leaf(String name, String text) {
        out.open(namespace, name);
        out.text(text);
        out.close();
        return this;
    }

    /** A child that is absent where there is nothing to say. */
    public XmlBuilder optional(String name, String text) {
        return text == null || text.isEmpty() ? this : leaf(name, text);
    }

    /** Ends what is still open. */
    public XmlUnsigned unsigned() {
        while (open > 0) {
            close();
        }
        return out.unsigned(true);
    }
}
