package org.shebaohub.keys;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.shebaohub.message.CannotStart;

/** What the issuers' revocation lists say. A list counts only if one of the configured authorities signed it. */
final class Revocations {
    private final List<X509CRL> lists;

    Revocations(List<X509CRL> lists, List<X509Certificate> authorities) {
        this.lists = List.copyOf(lists);
        for (X509CRL list : lists) {
            if (authorities.stream().noneMatch(authority -> signed(list, authority))) {
                throw new CannotStart(
                        "The revocation list of %s is signed by none of hub.keys.authorities; add its issuer's certificate."
                                .formatted(list.getIssuerX500Principal()));
            }
        }
    }

    /** When a certificate was revoked, or null. */
    Instant of(X509Certificate certificate) {
        return lists.stream()
                .filter(list -> list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
                .map(list -> list.getRevokedCertificate(certificate.getSerialNumber()))
                .filter(java.util.Objects::nonNull)
                .map(X509CRLEntry::getRevocationDate)
                .map(java.util.Date::toInstant)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static boolean signed(X509CRL list, X509Certificate authority) {
        if (!list.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
            return false;
        }
        try {
            list.verify(authority.getPublicKey(), Providers.BC);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
