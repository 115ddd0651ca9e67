package org.shebaohub.keys;

import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Bouncy Castle, last in the list: SHA-256 and RSA stay with the JDK, which is up to ten times faster, and only what the
 * JDK lacks (SM2, SM3) comes from there.
 */
final class Providers {
    static final BouncyCastleProvider BC = installed();

    private Providers() {}

    /** Makes sure that the class is loaded, and with it the provider installed. */
    static void install() {}

    private static BouncyCastleProvider installed() {
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) instanceof BouncyCastleProvider present) {
            return present;
        }
        BouncyCastleProvider fresh = new BouncyCastleProvider();
        Security.addProvider(fresh);
        return fresh;
    }
}
