package org.shebaohub.cnaps;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Leaf;
import org.shebaohub.message.Unreadable;
import org.shebaohub.xml.XmlContent;
import org.shebaohub.xml.XmlParser;

/** Takes a message apart: head, signature line, XML. Each part must begin at the very byte where the one before ends. */
public final class CnapsParser {
    private static final byte[] BEGIN = "{S:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "}\r\n".getBytes(StandardCharsets.US_ASCII);

    private final XmlParser xml;

    public CnapsParser(XmlParser xml) {
        this.xml = xml;
    }

    /** @throws Unreadable S11004 for the encoding, S11005 for the form of head, line or XML */
    public CnapsContent parse(Document document) throws Unreadable {
        xml.mustBeText(document);
        byte[] message = document.copy();
        CnapsHead head = CnapsHead.read(message);
        boolean line = stands(BEGIN, message, CnapsHead.LENGTH);
        int xmlFrom = line ? endOfLine(message) : CnapsHead.LENGTH;
        byte[] signed = Arrays.copyOfRange(message, xmlFrom, message.length);
        XmlContent content = xml.parse(Document.of(signed), line ? 2 : 1);
        return new CnapsContent(head, line ? signature(message, xmlFrom) : absent(), content, signed);
    }

    /** Where the XML begins. */
    private static int endOfLine(byte[] message) throws Unreadable {
        for (int at = CnapsHead.LENGTH + BEGIN.length; at < message.length; at++) {
            if (stands(END, message, at)) {
                return at + END.length;
            }
            if (message[at] == '\n') {
                break;
            }
        }
        throw new Unreadable(
                ErrorCode.S11005, "line 2 bytes 1-3", "签名行没有以}回车换行结尾", "the signature line does not end with }CRLF");
    }

    private static Field signature(byte[] message, int xmlFrom) {
        int from = CnapsHead.LENGTH + BEGIN.length;
        int length = xmlFrom - END.length - from;
        String value = new String(message, from, length, StandardCharsets.UTF_8);
        String bytes = length == 0 ? "1-3" : BEGIN.length + 1 + "-" + (BEGIN.length + length);
        return new Leaf("S", value, "line 2 bytes " + bytes);
    }

    private static Field absent() {
        return new Leaf("S", "", "line 2 bytes 1-3");
    }

    private static boolean stands(byte[] wanted, byte[] message, int at) {
        return at + wanted.length <= message.length
                && Arrays.equals(wanted, 0, wanted.length, message, at, at + wanted.length);
    }
}
