package org.shebaohub.xml;

import java.nio.ByteBuffer;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;

/**
 * An XML message of the hub's own in canonical form, complete but for its signature, whose place is the end of the root: what
 * stands before and after that place is what the signature covers.
 */
public final class XmlUnsigned implements Draft.Unsigned {
    private final byte[] before;
    private final byte[] after;
    private final boolean declared;

    /** @param declared begins with an XML declaration, which is no part of the canonical form */
    XmlUnsigned(byte[] before, byte[] after, boolean declared) {
        this.before = before;
        this.after = after;
        this.declared = declared;
    }

    /** The tree as it is now; what becomes of it later does not matter. */
    public static XmlUnsigned of(org.w3c.dom.Document tree) {
        return XmlBytes.canonical(tree).unsigned(true);
    }

    /** Canonical form up to the place of the signature. */
    public byte[] before() {
        return before.clone();
    }

    /** Canonical form behind that place: the end of the root. */
    public byte[] after() {
        return after.clone();
    }

    /** The canonical form is all that there is, so that a digest of the one goes on to the other. */
    public boolean canonical() {
        return !declared;
    }

    public Document withoutSignature() {
        return with(new byte[0]);
    }

    /** The whole message. @param signature the element in canonical form */
    public Document with(byte[] signature) {
        byte[] first = declared ? XmlBytes.DECLARATION : new byte[0];
        ByteBuffer whole = ByteBuffer.allocate(first.length + before.length + signature.length + after.length);
        whole.put(first).put(before).put(signature).put(after);
        return Document.of(whole.array());
    }

    @Override
    public String toString() {
        return "message of " + (before.length + after.length) + " bytes without its signature";
    }
}
