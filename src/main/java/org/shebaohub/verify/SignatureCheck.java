package org.shebaohub.verify;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.Reference;
import org.apache.xml.security.signature.SignedInfo;
import org.shebaohub.keys.Certificates;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.Suite;
import org.shebaohub.keys.XmlAlgorithms;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Proof;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.xml.XmlContent;
import org.w3c.dom.Element;

/**
 * Layer 2 for an enveloped XML signature, one path for all suites. Santuario reads, transforms and canonicalises; shape
 * and signer are judged here, because which code is told depends on them. All findings are told.
 */
final class SignatureCheck {
    private final Certificates certificates;
    private final Map<SignatureProfile, Names> names = new ConcurrentHashMap<>();

    SignatureCheck(Certificates certificates) {
        XmlAlgorithms.register();
        this.certificates = certificates;
    }

    /**
     * @param node the sender whose certificates may have signed; null where the sender is already known to be wrong, so
     *             that only shape and digest are looked at
     * @return who signed, where nothing was found
     */
    Optional<Proof> check(XmlContent content, SignatureProfile profile, String node, Instant at, Findings found) {
        Names allowed = names.computeIfAbsent(profile, Names::new);
        SignatureForm form = SignatureForm.read(content, allowed, found);
        if (form.signature().isEmpty()) {
            return Optional.empty();
        }
        Optional<SignedInfo> info = signedInfo(form.signedInfo());
        // Santuario does not read every algorithm that is refused anyway; then the digest cannot be told either.
        boolean readable = info.isPresent() || form.valueSuite().isPresent();
        if (readable && form.digestComputable() && !digestFits(info, form.digest())) {
            found.add(ErrorCode.S21003, content.locate(form.signature().get()));
        }
        if (node == null) {
            return Optional.empty();
        }
        Optional<RegisteredCertificate> signer = new SignerSearch(content, form, certificates.of(node), at, found)
                .search(info.flatMap(SignatureCheck::canonical), allowed.form());
        return found.hasErrors()
                ? Optional.empty()
                : signer.map(by -> new Proof(node, by.name(), by.suite().name(), by.fingerprint()));
    }

    /** Empty where Santuario cannot read it: then neither digest nor value can be right. */
    private static Optional<SignedInfo> signedInfo(Element element) {
        try {
            return Optional.of(new SignedInfo(element, "", true));
        } catch (XMLSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> canonical(SignedInfo info) {
        try {
            return Optional.of(info.getCanonicalizedOctetStream());
        } catch (XMLSecurityException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean digestFits(Optional<SignedInfo> info, Suite digest) {
        try {
            if (info.isEmpty()) {
                return false;
            }
            Reference reference = info.get().item(0);
            byte[] signed = reference.getReferencedBytes();
            return MessageDigest.isEqual(digest.digest(signed), reference.getDigestValue());
        } catch (XMLSecurityException | RuntimeException e) {
            return false;
        }
    }
}
