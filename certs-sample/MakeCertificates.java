import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.encoders.Base64;
import org.bouncycastle.util.io.pem.PemObject;

/** Makes everything in this folder anew, except the log-in keys. Run by make-certs.sh. */
public class MakeCertificates {
    static final X500Name CA = new X500Name("C=CN,O=Shebao Hub,OU=trial only,CN=Shebao Hub Sample CA");
    static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2046-12-31T00:00:00Z");
    static final SecureRandom RANDOM = new SecureRandom();
    static final String[] NODES = {
        "BJSI00000001", "BJECT0000001", "BJEBL0000001", "100000000000", "NHSA00000001", "MOHRSS000001",
        "BJTAPP000001", "MFA000000001", "BJSI-CORE"
    };

    final Path folder;
    final KeyPair ca = pair("RSA");
    X509v2CRLBuilder revoked;

    MakeCertificates(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] folder) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        new MakeCertificates(Path.of(folder[0])).make();
    }

    void make() throws Exception {
        write("sample-ca.key", ca.getPrivate());
        X509v3CertificateBuilder root = builder(CA, ca.getPublic(), BEGIN, END);
        root.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        root.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        write("sample-ca.crt", signed(root));
        revoked = new X509v2CRLBuilder(CA, Date.from(BEGIN));
        revoked.setNextUpdate(Date.from(END));
        for (String node : NODES) {
            issue(node, "sm2", "SM2", BEGIN, END);
            issue(node, "rsa", "RSA", BEGIN, END);
        }
        String window = "BJECT0000001";
        issue(window, "ecdsa", "P-256", BEGIN, END);
        issue(window, "rsa-1024", "RSA-1024", BEGIN, END);
        for (String algorithm : new String[] {"SM2", "RSA"}) {
            String name = algorithm.toLowerCase();
            issue(window, name + "-expired", algorithm, BEGIN, Instant.parse("2021-01-01T00:00:00Z"));
            issue(window, name + "-future", algorithm, Instant.parse("2045-01-01T00:00:00Z"), END);
            X509Certificate gone = issue(window, name + "-revoked", algorithm, BEGIN, END);
            revoked.addCRLEntry(gone.getSerialNumber(), Date.from(Instant.parse("2022-01-01T00:00:00Z")),
                    CRLReason.keyCompromise);
        }
        for (Map.Entry<String, String> sample : samples().entrySet()) {
            write(sample.getKey() + "-sample-sm2.crt",
                    certificate(sample.getKey(), "sample-sm2", sm2(Base64.decode(sample.getValue())), BEGIN, END));
        }
        X509CRL crl = new JcaX509CRLConverter().getCRL(revoked.build(signer()));
        write("sample-ca.crl", crl);
    }

    X509Certificate issue(String node, String name, String algorithm, Instant from, Instant to) throws Exception {
        KeyPair pair = pair(algorithm);
        X509Certificate certificate = certificate(node, name, pair.getPublic(), from, to);
        write(node + "-" + name + ".key", pair.getPrivate());
        write(node + "-" + name + ".crt", certificate);
        return certificate;
    }

    X509Certificate certificate(String node, String name, PublicKey key, Instant from, Instant to) throws Exception {
        X500Name subject = new X500Name("C=CN,O=Shebao Hub,OU=trial only,CN=" + node + " " + name);
        X509v3CertificateBuilder builder = builder(subject, key, from, to);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true,
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return signed(builder);
    }

    X509v3CertificateBuilder builder(X500Name subject, PublicKey key, Instant from, Instant to) {
        BigInteger serial = new BigInteger(96, RANDOM).setBit(95);
        return new JcaX509v3CertificateBuilder(CA, serial, Date.from(from), Date.from(to), subject, key);
    }

    X509Certificate signed(X509v3CertificateBuilder builder) throws Exception {
        return new JcaX509CertificateConverter().setProvider("BC").getCertificate(builder.build(signer()));
    }

    ContentSigner signer() throws Exception {
        return new JcaContentSignerBuilder("SHA256withRSA").build(ca.getPrivate());
    }

    /** The public keys that the published sample messages verify with: base64 of 04, X, Y. */
    static Map<String, String> samples() throws Exception {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("samples")))) {
            String[] parts = line.split("\"");
            if (parts.length >= 4) {
                keys.put(parts[1], parts[3]);
            }
        }
        return keys;
    }

    static PublicKey sm2(byte[] point) throws Exception {
        SubjectPublicKeyInfo info = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey,
                        (ASN1ObjectIdentifier) GMObjectIdentifiers.sm2p256v1), point);
        return BouncyCastleProvider.getPublicKey(info);
    }

    static KeyPair pair(String algorithm) {
        try {
            if (algorithm.startsWith("RSA")) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(algorithm.equals("RSA") ? 2048 : 1024);
                return generator.generateKeyPair();
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", "BC");
            generator.initialize(new ECGenParameterSpec(algorithm.equals("SM2") ? "sm2p256v1" : "secp256r1"));
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void write(String name, Object object) throws Exception {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            if (object instanceof PrivateKey key) {
                pem.writeObject(new PemObject("PRIVATE KEY", key.getEncoded()));
            } else {
                pem.writeObject(object);
            }
        }
        Files.writeString(folder.resolve(name), text.toString());
    }
}
