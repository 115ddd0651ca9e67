package org.shebaohub.cnaps;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.xml.XmlUnsigned;

/**
 * A message of the hub's own, complete but for its signature.
 *
 * @param xml the bytes that are signed
 */
public record CnapsUnsigned(CnapsHead head, Document xml) implements Draft.Unsigned {
    public CnapsUnsigned {
        Objects.requireNonNull(head);
        Objects.requireNonNull(xml);
    }

    public CnapsUnsigned(CnapsHead head, XmlUnsigned message) {
        this(head, message.withoutSignature());
    }

    /** Head, signature line and XML. */
    public Document signed(byte[] signature) {
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) xml.length() + 512);
        String line = "{S:" + Base64.getEncoder().encodeToString(signature) + "}\r\n";
        out.writeBytes(head.all().getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(xml.copy());
        return Document.of(out.toByteArray());
    }
}
