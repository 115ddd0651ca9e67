package org.shebaohub.verify;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.Suite;
import org.shebaohub.keys.VerifyingKey;
import org.shebaohub.keys.XmlAlgorithms;
import org.springframework.util.function.SingletonSupplier;
import org.w3c.dom.Element;

/**
 * What KeyInfo says about the signer. It helps to choose among the registered certificates and is never trusted: no key
 * in it is ever used to verify anything, and nothing that it points to is fetched.
 */
final class KeyHint {
    private static final String P256 = "urn:oid:1.2.840.10045.3.1.7";
    private final List<String> names = new ArrayList<>();
    private final List<Predicate<RegisteredCertificate>> keys = new ArrayList<>();

    /** A KeyInfo that may be absent. */
    static KeyHint of(Optional<Element> keyInfo) {
        KeyHint hint = new KeyHint();
        keyInfo.map(Ds::children).orElse(List.of()).forEach(hint::read);
        return hint;
    }

    /** True where a key is shown and none of those shown is registered. */
    boolean foreign(List<RegisteredCertificate> registered) {
        return !keys.isEmpty() && registered.stream().noneMatch(this::shows);
    }

    /** The certificates, those that the hint means first. */
    List<RegisteredCertificate> order(List<RegisteredCertificate> candidates) {
        if (candidates.size() < 2) {
            return candidates;
        }
        List<RegisteredCertificate> ordered = new ArrayList<>(candidates);
        ordered.sort(java.util.Comparator.comparing(one -> !(names.contains(one.name()) || shows(one))));
        return ordered;
    }

    private boolean shows(RegisteredCertificate one) {
        return keys.stream().anyMatch(shown -> shown.test(one));
    }

    private void read(Element part) {
        if (Ds.is(part, "KeyName")) {
            names.add(part.getTextContent().strip());
        } else if (Ds.is(part, "KeyValue")) {
            keys.add(Ds.children(part).stream()
                    .findFirst()
                    .map(KeyHint::keyValue)
                    .<Predicate<RegisteredCertificate>>map(value -> one -> value.test(one.key()))
                    .orElse(one -> false));
        } else if (Ds.is(part, "X509Data")) {
            Ds.children(part, "X509Certificate").forEach(shown -> keys.add(certificate(Ds.base64(shown))));
        }
    }

    private static Predicate<VerifyingKey> keyValue(Element value) {
        if ("RSAKeyValue".equals(value.getLocalName())) {
            Optional<BigInteger> modulus = number(value, "Modulus");
            Optional<BigInteger> exponent = number(value, "Exponent");
            return key -> key.suite() == Suite.RSA
                    && modulus.equals(Optional.of(key.rsa().getModulus()))
                    && exponent.equals(Optional.of(key.rsa().getPublicExponent()));
        }
        if ("ECKeyValue".equals(value.getLocalName())) {
            String curve = child(value, "NamedCurve")
                    .map(named -> named.getAttribute("URI"))
                    .orElse("");
            byte[] point = child(value, "PublicKey").flatMap(Ds::base64).orElse(new byte[0]);
            return key -> key.suite() == curveOf(curve) && Arrays.equals(point, key.point());
        }
        return key -> false;
    }

    private static Suite curveOf(String uri) {
        return switch (uri) {
            case XmlAlgorithms.SM2_CURVE_OID -> Suite.SM2;
            case P256 -> Suite.ECDSA;
            default -> null;
        };
    }

    private static Optional<BigInteger> number(Element value, String name) {
        return child(value, name).flatMap(Ds::base64).map(bytes -> new BigInteger(1, bytes));
    }

    /** ECKeyValue has been written in two namespaces; only the local name is looked at. */
    private static Optional<Element> child(Element parent, String name) {
        return Ds.children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst();
    }

    /** The same certificate, or another one over the same key; only the latter needs to be read. */
    private static Predicate<RegisteredCertificate> certificate(Optional<byte[]> encoded) {
        byte[] der = encoded.orElse(new byte[0]);
        Supplier<Optional<VerifyingKey>> key = SingletonSupplier.of(() -> key(der));
        return one -> one.isEncodedAs(der) || key.get().equals(Optional.of(one.key()));
    }

    private static Optional<VerifyingKey> key(byte[] der) {
        try {
            Certificate read =
                    CertificateFactory.getInstance("X.509", "BC").generateCertificate(new ByteArrayInputStream(der));
            return Optional.ofNullable(read).map(Certificate::getPublicKey).map(VerifyingKey::new);
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
