package org.shebaohub.demo;

/** A flow saw something else than it expects; the text says what. */
final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unexpected(String what) {
        super(what);
    }

    static void unless(boolean fine, String what) {
        if (!fine) {
            throw new Unexpected(what);
        }
    }

    static void unlessEqual(Object expected, Object seen, String what) {
        if (!expected.equals(seen)) {
            throw new Unexpected(what + ": expected " + expected + ", saw " + seen);
        }
    }
}
