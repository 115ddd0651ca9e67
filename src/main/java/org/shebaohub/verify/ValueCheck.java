package org.shebaohub.verify;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.keys.Certificates;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.RegisteredCertificate.Standing;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.keys.Suite;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Proof;
import org.shebaohub.partner.Settings.SignatureProfile;

/**
 * A bare signature value over bytes, as cainfo, {@code .sig} and {@code {S:}} have it: every certificate registered for
 * the sender is tried, the good ones first.
 */
final class ValueCheck {
    private final Certificates certificates;

    ValueCheck(Certificates certificates) {
        this.certificates = certificates;
    }

    /** Whose certificates count, and the instant at which they must be valid. */
    record Signer(String node, Instant at) {}

    /** Empty where it is no base64: then the value is wrong. */
    static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Proof> check(
            byte[] signed,
            Optional<byte[]> value,
            Set<Suite> suites,
            SignatureProfile profile,
            Signer signer,
            String location,
            Findings found) {
        Sm2Form form = new Sm2Form(profile.sm2UserId(), false);
        List<RegisteredCertificate> candidates = certificates.of(signer.node()).stream()
                .filter(one -> suites.contains(one.suite())
                        && profile.algorithms().contains(one.suite().name()))
                .toList();
        Optional<RegisteredCertificate> fits =
                value.flatMap(bytes -> fitting(candidates, true, signer.at(), signed, bytes, form)
                        .or(() -> fitting(candidates, false, signer.at(), signed, bytes, form)));
        if (fits.isEmpty()) {
            found.add(ErrorCode.S21004, location);
            return Optional.empty();
        }
        judge(fits.get(), signer.at(), location, found);
        return found.hasErrors()
                ? Optional.empty()
                : fits.map(by -> new Proof(signer.node(), by.name(), by.suite().name(), by.fingerprint()));
    }

    private static Optional<RegisteredCertificate> fitting(
            List<RegisteredCertificate> candidates,
            boolean good,
            Instant at,
            byte[] signed,
            byte[] value,
            Sm2Form form) {
        return candidates.stream()
                .filter(one -> (one.at(at) == Standing.GOOD) == good)
                .filter(one -> one.key().verifies(signed, value, form))
                .findFirst();
    }

    /** Which of the things that are wrong with a certificate is told; shared by every kind of signature. */
    static void judge(RegisteredCertificate signer, Instant at, String location, Findings found) {
        if (signer.tooShort()) {
            tell(found, ErrorCode.S21002, location, "RSA密钥短于2048位", "an RSA key under 2048 bits");
        }
        switch (signer.at(at)) {
            case EXPIRED -> tell(found, ErrorCode.S21005, location, "证书已过期", "the certificate has expired");
            case NOT_YET_VALID -> tell(found, ErrorCode.S21005, location, "证书尚未生效", "the certificate is not yet valid");
            case REVOKED -> tell(found, ErrorCode.S21005, location, "证书已吊销", "the certificate is revoked");
            case GOOD -> {}
        }
    }

    private static void tell(Findings found, ErrorCode code, String location, String chinese, String english) {
        found.add(code.severity(), code, location, chinese, english);
    }
}
