package org.shebaohub.validate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Severity;
import org.shebaohub.partner.Settings;
import org.shebaohub.xml.XmlContent;
import org.shebaohub.xml.XmlField;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** S11006 for one set of schemas: validates the tree that was parsed and verified, and says every place that does not fit. */
final class SchemaCheck {
    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    static {
        // A length is one of characters (XML Schema part 2, 4.3.1); without this the JDK counts a character beyond
        // U+FFFF twice. It is read once, with the first schema.
        System.setProperty("com.sun.org.apache.xerces.internal.impl.dv.xs.useCodePointCountForStringLength", "true");
    }

    private final ThreadLocal<Validator> validators;

    private SchemaCheck(Schema schema) {
        validators = ThreadLocal.withInitial(() -> inEnglish(schema.newValidator()));
    }

    /** @param sources schemas that may include other files, one for each namespace */
    static SchemaCheck compile(Source... sources) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return new SchemaCheck(factory.newSchema(sources));
        } catch (SAXParseException e) {
            throw new CannotStart("%s line %d: %s.".formatted(e.getSystemId(), e.getLineNumber(), e.getMessage()), e);
        } catch (SAXException e) {
            throw new CannotStart(
                    "The schema %s cannot be read: %s.".formatted(sources[0].getSystemId(), e.getMessage()), e);
        }
    }

    /** Set once: the JDK's validator loses its own limits where it is reset and given a property again. */
    private static Validator inEnglish(Validator validator) {
        try {
            validator.setProperty(LOCALE, Locale.ENGLISH);
            return validator;
        } catch (SAXException e) {
            throw new IllegalStateException("the JDK's validator knows no locale", e);
        }
    }

    /** Every place of a document that its sender may send. */
    void check(XmlContent content, Findings found) {
        tell(content, null, found);
    }

    /**
     * @param body the business element
     * @param type the sender's agreement about this type; null where there is none, and its body is not judged
     */
    void check(XmlContent content, Field body, Settings.MessageType type, Findings found) {
        boolean another = type != null && body.present() && !body.name().equals(type.element());
        if (another) {
            found.add(ErrorCode.S11006, body, "报文体不是该报文类型的元素", "the body is not that of the message type");
        }
        boolean notJudged = (another || type == null) && body.present();
        tell(content, notJudged ? ((XmlField) body).node() : null, found);
    }

    private void tell(XmlContent content, Node judgedElsewhere, Findings found) {
        Set<String> places = new HashSet<>();
        for (SchemaFault fault : faults(content)) {
            if (judgedElsewhere == null || !fault.within(judgedElsewhere)) {
                String place = content.locate(fault.place());
                if (places.add(place)) {
                    found.add(Severity.ERROR, ErrorCode.S11006, place, fault.chinese(), fault.english());
                }
            }
        }
    }

    private List<SchemaFault> faults(XmlContent content) {
        Validator validator = validators.get();
        List<SchemaFault> faults = new ArrayList<>();
        FaultCollector collector = new FaultCollector(validator, faults);
        try {
            validator.setErrorHandler(collector);
            validator.validate(new DOMSource(content.document()));
        } catch (FaultCollector.Enough e) {
            // What was found by then is told; nobody reads a longer list.
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("schema check of a parsed tree failed", e);
        }
        collector.finish();
        return faults;
    }
}
