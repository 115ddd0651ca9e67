package org.shebaohub.xml;

import java.util.Objects;
import org.shebaohub.message.Draft;
import org.w3c.dom.Document;

/**
 * An XML message of the hub's own, complete but for its signature. Signing puts the signature into this tree as last
 * child of the root, so that a draft is signed once; take a new document from {@link XmlBytes#newDocument()}.
 */
public record XmlUnsigned(Document document) implements Draft.Unsigned {
    public XmlUnsigned {
        Objects.requireNonNull(document.getDocumentElement());
    }
}
