package org.shebaohub.xml;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Builds a message of the hub's own, element by element, in one namespace. */
public final class XmlBuilder {
    private final Document document = XmlBytes.newDocument();
    private final String namespace;
    private Element at;

    public XmlBuilder(String namespace, String root) {
        this.namespace = namespace;
        at = document.createElementNS(namespace, root);
        at.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns", namespace);
        document.appendChild(at);
    }

    /** Begins a child; what follows goes into it until {@link #close()}. */
    public XmlBuilder open(String name) {
        Element child = document.createElementNS(namespace, name);
        at.appendChild(child);
        at = child;
        return this;
    }

    public XmlBuilder close() {
        at = (Element) at.getParentNode();
        return this;
    }

    public XmlBuilder attribute(String name, String value) {
        at.setAttributeNS(null, name, value);
        return this;
    }

    /** A child with text; an empty text gives an empty element. */
    public XmlBuilder leaf(String name, String text) {
        Element child = document.createElementNS(namespace, name);
        if (!text.isEmpty()) {
            child.appendChild(document.createTextNode(text));
        }
        at.appendChild(child);
        return this;
    }

    /** A child that is absent where there is nothing to say. */
    public XmlBuilder optional(String name, String text) {
        return text == null || text.isEmpty() ? this : leaf(name, text);
    }

    public Document document() {
        return document;
    }
}
