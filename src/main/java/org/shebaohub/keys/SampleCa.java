package org.shebaohub.keys;

import java.security.cert.X509Certificate;

/** Recognises what the CA of certs-sample issued, also after somebody made that folder anew. */
final class SampleCa {
    private static final String NAME = "CN=Shebao Hub Sample CA,OU=trial only,O=Shebao Hub,C=CN";

    private SampleCa() {}

    static boolean issued(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(new javax.security.auth.x500.X500Principal(NAME));
    }
}
