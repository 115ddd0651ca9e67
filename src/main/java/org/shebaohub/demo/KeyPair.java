package org.shebaohub.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * One key pair from the certificate folder: {@code <node>-<kind>.key} (PKCS#8 PEM) and {@code .crt}. Its registered name,
 * sent as KeyName, is the file's in capitals.
 *
 * @param kind sm2, rsa or ecdsa, and what is special about it, for example {@code sm2-expired}
 */
record KeyPair(String id, String kind, PrivateKey key, Certificate certificate) {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    static KeyPair load(Path folder, String id, String kind) {
        try {
            byte[] pkcs8 = pem(Files.readString(folder.resolve(id + "-" + kind + ".key")));
            KeyFactory factory = KeyFactory.getInstance(kind.startsWith("rsa") ? "RSA" : "EC", PROVIDER);
            return new KeyPair(
                    id, kind, factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), certificate(folder, id, kind));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("cannot read the " + kind + " key of " + id, cause);
        }
    }

    static PublicKey publicKey(Path folder, String id, String algorithm) {
        try {
            return certificate(folder, id, algorithm).getPublicKey();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("cannot read the " + algorithm + " certificate of " + id, cause);
        }
    }

    String name() {
        return id + "-" + kind.toUpperCase(Locale.ROOT);
    }

    boolean sm2() {
        return kind.startsWith("sm2");
    }

    /** Never the key. */
    @Override
    public String toString() {
        return name();
    }

    private static Certificate certificate(Path folder, String id, String algorithm)
            throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(folder.resolve(id + "-" + algorithm + ".crt"))) {
            return CertificateFactory.getInstance("X.509", PROVIDER).generateCertificate(in);
        }
    }

    private static byte[] pem(String text) {
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}
