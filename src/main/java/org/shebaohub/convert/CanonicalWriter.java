package org.shebaohub.convert;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.xml.CanonicalOutput;
import org.shebaohub.xml.XmlUnsigned;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A canonical message as bytes in canonical form from the first to the last, ready to be signed. */
final class CanonicalWriter {
    private static final JAXBContext CONTEXT = context();
    private static final ThreadLocal<Marshaller> MARSHALLERS = ThreadLocal.withInitial(CanonicalWriter::marshaller);

    private CanonicalWriter() {}

    static XmlUnsigned write(CanonicalMessage message) {
        CanonicalOutput out = new CanonicalOutput();
        try {
            MARSHALLERS.get().marshal(message, new Passing(out));
        } catch (JAXBException e) {
            throw new IllegalStateException("a canonical message that cannot be written", e);
        }
        return out.unsigned(false);
    }

    /** What the marshaller says, as it is written. */
    private static final class Passing extends DefaultHandler {
        private final CanonicalOutput out;

        Passing(CanonicalOutput out) {
            this.out = out;
        }

        @Override
        public void startElement(String namespace, String localName, String name, Attributes attributes) {
            out.open(namespace, name);
            for (int i = 0; i < attributes.getLength(); i++) {
                out.attribute(attributes.getURI(i), attributes.getQName(i), attributes.getValue(i));
            }
        }

        @Override
        public void characters(char[] chars, int from, int length) {
            out.text(chars, from, length);
        }

        @Override
        public void endElement(String namespace, String localName, String name) {
            out.close();
        }
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
