package org.shebaohub.keys;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A certificate registered for a node. That it is registered makes it trusted; its dates and its issuer's revocation
 * list say when.
 */
public final class RegisteredCertificate {
    private static final int SHORTEST_RSA_BITS = 2048;

    private final String node;
    private final String name;
    private final X509Certificate certificate;
    private final VerifyingKey key;
    private final Instant revokedAt;
    private final byte[] encoded;
    private final String fingerprint;

    /**
     * @param name      registered name (KeyName)
     * @param revokedAt when the issuer revoked it, null if it did not
     */
    public RegisteredCertificate(String node, String name, X509Certificate certificate, Instant revokedAt) {
        this.node = Objects.requireNonNull(node);
        this.name = Objects.requireNonNull(name);
        this.certificate = certificate;
        this.key = new VerifyingKey(certificate.getPublicKey());
        this.revokedAt = revokedAt;
        this.encoded = encoded(certificate);
        this.fingerprint = fingerprint(encoded);
    }

    /** What can be said of a certificate at an instant. */
    public enum Standing {
        GOOD,
        NOT_YET_VALID,
        EXPIRED,
        REVOKED
    }

    public Standing at(Instant instant) {
        if (revokedAt != null && !instant.isBefore(revokedAt)) {
            return Standing.REVOKED;
        }
        if (instant.isBefore(certificate.getNotBefore().toInstant())) {
            return Standing.NOT_YET_VALID;
        }
        return instant.isAfter(certificate.getNotAfter().toInstant()) ? Standing.EXPIRED : Standing.GOOD;
    }

    public String node() {
        return node;
    }

    public String name() {
        return name;
    }

    public Suite suite() {
        return key.suite();
    }

    public VerifyingKey key() {
        return key;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** True for the DER form of this very certificate. */
    public boolean isEncodedAs(byte[] der) {
        return Arrays.equals(encoded, der);
    }

    /** SHA-256 of the certificate, lower-case hex. */
    public String fingerprint() {
        return fingerprint;
    }

    /** RSA under 2048 bits is refused always (interfaces.md section 4). */
    public boolean tooShort() {
        return key.suite() == Suite.RSA && key.bits() < SHORTEST_RSA_BITS;
    }

    /** Issued by the CA of certs-sample, whose keys everybody can read. */
    public boolean sample() {
        return SampleCa.issued(certificate);
    }

    @Override
    public String toString() {
        return "certificate " + name + " of " + node;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that cannot be encoded", e);
        }
    }

    private static String fingerprint(byte[] encoded) {
        return HexFormat.of().formatHex(Suite.RSA.digest(encoded));
    }
}
