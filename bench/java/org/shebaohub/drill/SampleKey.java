package org.shebaohub.drill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.SigningKey;

/** Keys of certs-sample, by the name of their files. */
final class SampleKey {
    private SampleKey() {}

    /** @param name for example {@code BJSI-CORE-sm2} */
    static SigningKey signing(Path home, String name) throws IOException, GeneralSecurityException {
        String pem = Files.readString(home.resolve("certs-sample/" + name + ".key"));
        return new SigningKey(
                certificate(home, name), Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")));
    }

    static RegisteredCertificate certificate(Path home, String name) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(home.resolve("certs-sample/" + name + ".crt"))) {
            return new RegisteredCertificate(
                    "",
                    name,
                    (X509Certificate) CertificateFactory.getInstance("X.509", new BouncyCastleProvider())
                            .generateCertificate(in),
                    null);
        }
    }
}
