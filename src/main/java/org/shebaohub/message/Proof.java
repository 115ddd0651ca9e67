package org.shebaohub.message;

import java.util.Objects;

/**
 * What the signature of a message proved.
 *
 * @param signedBy     registered name of the certificate, for example {@code BJECT0000001-SIGN-2024}
 * @param algorithm    SM2, RSA or ECDSA
 * @param certificate  SHA-256 fingerprint of the certificate, lower-case hex
 */
public record Proof(String node, String signedBy, String algorithm, String certificate) {
    public Proof {
        Objects.requireNonNull(node);
        Objects.requireNonNull(signedBy);
    }
}
