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
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * One key pair from the certificate folder: {@code <node>-<sm2|rsa>.key} (PKCS#8 PEM) and {@code .crt}.
 *
 * @param name registered name, sent as KeyName
 */
record KeyPair(String id, String algorithm, String name, PrivateKey key, Certificate certificate) {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    static KeyPair load(Path folder, String id, String algorithm, String name) {
        try {
            byte[] pkcs8 = pem(Files.readString(folder.resolve(id + "-" + algorithm + ".key")));
            KeyFactory factory = KeyFactory.getInstance("rsa".equals(algorithm) ? "RSA" : "EC", PROVIDER);
            return new KeyPair(
                    id,
                    algorithm,
                    name,
                    factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                    certificate(folder, id, algorithm));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("cannot read the " + algorithm + " key of " + id, cause);
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

    boolean sm2() {
        return "sm2".equals(algorithm);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return id + " " + algorithm;
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
