package org.shebaohub.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.util.SymbolTable;
import java.io.CharArrayReader;
import java.nio.CharBuffer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Unreadable;
import org.springframework.stereotype.Component;

/**
 * The only place where XML from outside is parsed. UTF-8 only, XML 1.0 only, no DTD, nothing external, bounded in every
 * direction; the tree is built once, with line and column of each start tag, and is what everybody uses afterwards.
 */
@Component
public final class XmlParser {
    private final XmlLimits limits;
    private final WstxInputFactory factory = new OwnNames();

    public XmlParser(XmlLimits limits) {
        this.limits = limits;
        factory.setProperty(XMLInputFactory2.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory2.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory2.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.IS_NAMESPACE_AWARE, true);
        // Canonical XML knows no xml:id normalisation.
        factory.setProperty(XMLInputFactory2.XSP_SUPPORT_XMLID, XMLInputFactory2.XSP_V_XMLID_NONE);
        // Errors come from next() only, and as XMLStreamException.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.maxDepthElements());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.maxAttributesPerElement());
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) limits.maxElements());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.maxSizeBytes());
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing external is read");
        });
    }

    /** A parser with the limits of the contract. */
    public static XmlParser withDefaults() {
        return new XmlParser(XmlLimits.DEFAULTS);
    }

    public XmlContent parse(Document document) throws Unreadable {
        return parse(document, 0);
    }

    /**
     * Parses the XML of a message that has something before it.
     *
     * @param linesBefore how many lines that is; every place is told as one of the whole message
     */
    public XmlContent parse(Document document, int linesBefore) throws Unreadable {
        try {
            return read(decode(document), linesBefore);
        } catch (Unreadable failure) {
            throw failure.below(linesBefore);
        }
    }

    /** S11004, or S11005 for its size: what can be said of a message before its form is looked at. */
    public void mustBeText(Document document) throws Unreadable {
        decode(document);
    }

    private CharBuffer decode(Document document) throws Unreadable {
        if (document.length() > limits.maxSizeBytes()) {
            throw new Unreadable(
                    ErrorCode.S11005,
                    "/ @1:1",
                    "报文超过" + limits.maxSizeBytes() + "字节",
                    "larger than " + limits.maxSizeBytes() + " bytes");
        }
        return StrictUtf8.decode(document.copy());
    }

    private XmlContent read(CharBuffer chars, int linesBefore) throws Unreadable {
        XMLStreamReader2 reader = null;
        try {
            reader = (XMLStreamReader2)
                    factory.createXMLStreamReader(new CharArrayReader(chars.array(), 0, chars.limit()));
            mustBeUtf8Xml10(reader);
            return new XmlContent(read(reader, linesBefore));
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        }
    }

    private XmlTree read(XMLStreamReader2 reader, int linesBefore) throws XMLStreamException, Unreadable {
        TreeBuilder tree = new TreeBuilder(reader, limits);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> tree.start();
                case XMLStreamConstants.END_ELEMENT -> tree.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> tree.text();
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> tree.instruction();
                case XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT -> {}
                case XMLStreamConstants.DTD -> throw tree.failure("报文含DTD", "a DTD is present");
                default -> throw tree.failure("报文含不允许的内容", "content that is not allowed");
            }
        }
        return tree.finished(linesBefore);
    }

    private static void mustBeUtf8Xml10(XMLStreamReader2 reader) throws Unreadable {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw StrictUtf8.failure("1:1", "声明了UTF-8以外的编码", "an encoding other than UTF-8 is declared");
        }
        String version = reader.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw new Unreadable(ErrorCode.S11005, "/ @1:1", "XML版本不是1.0", "the XML version is not 1.0");
        }
    }

    /** The parser's own text may quote the message, so that only its place is told. */
    private static Unreadable notWellFormed(XMLStreamException e) {
        String at = e.getLocation() == null
                ? "1:1"
                : e.getLocation().getLineNumber() + ":" + e.getLocation().getColumnNumber();
        return new Unreadable(
                ErrorCode.S11005, "/ @" + at, "XML格式不良或超出限制", "XML is not well-formed or exceeds a limit");
    }

    /**
     * Keeps the names of one message out of the table that the next one starts with: a sender could fill it with names
     * that hash alike and make everybody's messages slow.
     */
    private static final class OwnNames extends WstxInputFactory {
        @Override
        public synchronized void updateSymbolTable(SymbolTable used) {}
    }
}
