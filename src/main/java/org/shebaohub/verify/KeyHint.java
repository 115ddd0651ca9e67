package org.shebaohub.verify;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.Suite;
import org.shebaohub.keys.VerifyingKey;
import org.shebaohub.keys.XmlAlgorithms;
import org.w3c.dom.Element;

/**
 * What KeyInfo says about the signer. It helps to choose among the registered certificates and is never trusted: no key
 * in it is ever used to verify anything, and nothing that it points to is fetched.
 */
final class KeyHint {
    private static final String P256 = "urn:oid:1.2.840.10045.3.1.7";
    private final List<RegisteredCertificate> registered;
    private final List<String> names = new ArrayList<>();
    private final Set<RegisteredCertificate> shown = new HashSet<>();
    private boolean showsKeys;

    private KeyHint(List<RegisteredCertificate> registered) {
        this.registered = registered;
    }

    /** @param keyInfo may be absent */
    static KeyHint of(Optional<Element> keyInfo, List<RegisteredCertificate> registered) {
        KeyHint hint = new KeyHint(registered);
        keyInfo.map(Ds::children).orElse(List.of()).forEach(hint::read);
        return hint;
    }

    /** True where a key is shown and none of those shown is registered. */
    boolean foreign() {
        return showsKeys && shown.isEmpty();
    }

    /** The certificates, those that the hint means first. */
    List<RegisteredCertificate> order(List<RegisteredCertificate> candidates) {
        List<RegisteredCertificate> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.comparing(one -> !(names.contains(one.name()) || shown.contains(one))));
        return ordered;
    }

    private void read(Element part) {
        if (Ds.is(part, "KeyName")) {
            names.add(part.getTextContent().strip());
        } else if (Ds.is(part, "KeyValue")) {
            showsKeys = true;
            Ds.children(part).stream().findFirst().map(KeyHint::keyValue).ifPresent(this::show);
        } else if (Ds.is(part, "X509Data")) {
            for (Element certificate : Ds.children(part, "X509Certificate")) {
                showsKeys = true;
                Ds.base64(certificate).ifPresent(this::show);
            }
        }
    }

    private void show(Predicate<VerifyingKey> key) {
        registered.stream().filter(one -> key.test(one.key())).forEach(shown::add);
    }

    /** A registered certificate, or another one over its key. Only the latter is read: that costs more than checking RSA. */
    private void show(byte[] der) {
        if (!shown.addAll(
                registered.stream().filter(one -> one.isEncodedAs(der)).toList())) {
            key(der).ifPresent(key -> show(key::equals));
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
