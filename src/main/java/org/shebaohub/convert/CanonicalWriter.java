package org.shebaohub.convert;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.xml.XmlBytes;
import org.w3c.dom.Document;

/** A canonical message as a tree, ready to be signed. */
final class CanonicalWriter {
    private static final JAXBContext CONTEXT = context();
    private static final ThreadLocal<Marshaller> MARSHALLERS = ThreadLocal.withInitial(CanonicalWriter::marshaller);

    private CanonicalWriter() {}

    static Document tree(CanonicalMessage message) {
        Document document = XmlBytes.newDocument();
        try {
            MARSHALLERS.get().marshal(message, document);
        } catch (JAXBException e) {
            throw new IllegalStateException("a canonical message that cannot be written", e);
        }
        return document;
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(CanonicalMessage.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the canonical types cannot be used", e);
        }
    }

    private static Marshaller marshaller() {
        try {
            return CONTEXT.createMarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException("the canonical types cannot be used", e);
        }
    }
}
