package org.shebaohub.partner;

import org.shebaohub.message.Document;

/** Identity of a canonical message, which anyone can compute again (interfaces.md 8.2). */
public final class CanonicalId {
    private static final int DIGITS = 32;

    private CanonicalId() {}

    /**
     * First 32 hex digits of SM3 over the UTF-8 of {@code sender|key|chunk}.
     *
     * @param chunk counted from 1; 1 for a single message
     */
    public static String of(String sender, String key, int chunk) {
        return Document.ofUtf8(sender + "|" + key + "|" + chunk).sm3().substring(0, DIGITS);
    }
}
