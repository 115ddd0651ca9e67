package org.shebaohub.xml;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.codehaus.stax2.XMLStreamReader2;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Unreadable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Builds the tree from the events of one parse. Comments are dropped and text on both sides of them becomes one node, as
 * canonicalisation without comments would have it; CDATA is text; processing instructions stay, because they are signed.
 */
final class TreeBuilder {
    private static final ThreadLocal<DocumentBuilder> BUILDERS = ThreadLocal.withInitial(TreeBuilder::newBuilder);

    private final XMLStreamReader2 reader;
    private final XmlLimits limits;
    private final Document document = newDocument();
    private final StringBuilder text = new StringBuilder();
    private final int[] namespaces;
    private final Set<String> names = new HashSet<>();
    private int[] places = new int[256];
    private int elements;
    private int depth;
    private Node open = document;

    TreeBuilder(XMLStreamReader2 reader, XmlLimits limits) {
        this.reader = reader;
        this.limits = limits;
        this.namespaces = new int[limits.maxDepthElements() + 1];
    }

    /** An empty document for a tree of the hub's own. */
    static Document newDocument() {
        Document fresh = BUILDERS.get().newDocument();
        // Names were checked by the parser (or are ours); checking them again is a third of the time.
        fresh.setStrictErrorChecking(false);
        return fresh;
    }

    void start() throws Unreadable {
        flush();
        depth++;
        if (depth > limits.maxDepthElements()) {
            throw failure("元素层次超过" + limits.maxDepthElements() + "层", "deeper than " + limits.maxDepthElements());
        }
        if (elements >= limits.maxElements()) {
            throw failure("元素过多", "too many elements");
        }
        if (reader.getAttributeCount() + reader.getNamespaceCount() > limits.maxAttributesPerElement()) {
            throw failure("属性过多", "too many attributes");
        }
        namespaces[depth] = namespaces[depth - 1] + reader.getNamespaceCount();
        if (namespaces[depth] > limits.maxNamespacesInScope()) {
            throw failure("命名空间声明过多", "too many namespace declarations");
        }
        mustBeFewNames();
        var at = reader.getLocationInfo().getStartLocation();
        place(at.getLineNumber(), at.getColumnNumber());
        Element element = document.createElementNS(
                emptyToNull(reader.getNamespaceURI()), qualified(reader.getPrefix(), reader.getLocalName()));
        declarations(element);
        attributes(element);
        open.appendChild(element);
        open = element;
    }

    void end() {
        flush();
        depth--;
        open = open.getParentNode();
    }

    void text() {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    void instruction() {
        flush();
        String data = reader.getPIData();
        open.appendChild(document.createProcessingInstruction(reader.getPITarget(), data == null ? "" : data));
    }

    XmlTree finished(int linesBefore) {
        return new XmlTree(document, Arrays.copyOf(places, elements * 2), linesBefore);
    }

    Unreadable failure(String chinese, String english) {
        var at = reader.getLocationInfo().getStartLocation();
        return new Unreadable(
                ErrorCode.S11005, "/ @" + at.getLineNumber() + ":" + at.getColumnNumber(), chinese, english);
    }

    private void mustBeFewNames() throws Unreadable {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add(String.valueOf(reader.getNamespacePrefix(i)));
        }
        if (names.size() > limits.maxDistinctNames()) {
            throw failure("不同的名称过多", "too many different names");
        }
    }

    private void declarations(Element element) {
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            String name = prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, name, uri == null ? "" : uri);
        }
    }

    private void attributes(Element element) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.setAttributeNS(
                    emptyToNull(reader.getAttributeNamespace(i)),
                    qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
    }

    /** White space outside the root is no part of the document. */
    private void flush() {
        if (!text.isEmpty()) {
            if (depth > 0) {
                open.appendChild(document.createTextNode(text.toString()));
            }
            text.setLength(0);
        }
    }

    private void place(int line, int column) {
        if (elements * 2 == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[elements * 2] = line;
        places[elements * 2 + 1] = column;
        elements++;
    }

    private static String qualified(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static String emptyToNull(String uri) {
        return uri == null || uri.isEmpty() ? null : uri;
    }

    private static DocumentBuilder newBuilder() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
