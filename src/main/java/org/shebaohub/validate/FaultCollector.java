package org.shebaohub.validate;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Turns the validator's errors into faults at their nodes. The validator tells a facet first and then, in a second error,
 * whether an element or which attribute it concerned, so that a facet waits for what follows.
 */
final class FaultCollector implements ErrorHandler {
    private static final String CURRENT_NODE = "http://apache.org/xml/properties/dom/current-element-node";

    /** So many are told; a message with more is of no use to anybody, and each costs time. */
    private static final int MOST = 1000;

    private static final Pattern ATTRIBUTE = Pattern.compile("[Aa]ttribute '([^']{1,100})'");
    private static final Set<String> SECOND = Set.of("cvc-attribute.3", "cvc-type.3.1.3", "cvc-complex-type.2.2");

    private final Validator validator;
    private final List<SchemaFault> faults;
    private SAXParseException facet;
    private Node facetNode;

    /** Thrown to stop the validator. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    FaultCollector(Validator validator, List<SchemaFault> faults) {
        this.validator = validator;
        this.faults = faults;
    }

    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
        error(error);
    }

    @Override
    public void error(SAXParseException error) throws SAXException {
        Node node = (Node) validator.getProperty(CURRENT_NODE);
        String rule = SchemaFault.rule(error.getMessage());
        if (facet != null && SECOND.contains(rule) && node == facetNode) {
            add(rule.equals("cvc-attribute.3") ? attribute(node, error.getMessage()) : node, facet);
            facet = null;
            return;
        }
        finish();
        if (SchemaFault.facet(rule)) {
            facet = error;
            facetNode = node;
        } else if (rule.startsWith("cvc-complex-type.3.2") || rule.equals("cvc-attribute.3")) {
            add(attribute(node, error.getMessage()), error);
        } else {
            add(node, error);
        }
        if (faults.size() >= MOST) {
            throw new Enough();
        }
    }

    /** A facet that nothing followed concerned its element. */
    void finish() {
        if (facet != null) {
            add(facetNode, facet);
            facet = null;
        }
    }

    private void add(Node place, SAXParseException error) {
        faults.add(SchemaFault.of(place, error.getMessage()));
    }

    /** The attribute named last in the text, since a value quoted before it may look like a name. */
    private static Node attribute(Node element, String text) {
        String name = "";
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            name = matcher.group(1);
        }
        NamedNodeMap attributes = ((Element) element).getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i).getNodeName().equals(name)
                    || name.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i);
            }
        }
        return element;
    }
}
