package org.shebaohub.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.xml.security.c14n.Canonicalizer;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.keys.Suite;
import org.shebaohub.keys.XmlAlgorithms;
import org.shebaohub.partner.Settings.SignatureProfile;

/** The algorithm names that one partner's profile allows; everything else is S21002. */
final class Names {
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private final Map<String, Suite> signatures = new HashMap<>();
    private final Map<String, Suite> digests = new HashMap<>();
    private final Set<String> canonicalizations = new HashSet<>();
    private final Sm2Form form;

    Names(SignatureProfile profile) {
        XmlAlgorithms.register(profile.sm2SignatureUri(), profile.sm3DigestUri());
        put(profile, Suite.SM2, profile.sm2SignatureUri(), XmlAlgorithms.SM2_SM3_OID);
        put(profile, Suite.RSA, RSA_SHA256);
        put(profile, Suite.ECDSA, ECDSA_SHA256);
        digests.put(profile.sm3DigestUri(), Suite.SM2);
        digests.put(XmlAlgorithms.SM3_OID, Suite.SM2);
        digests.put(SHA256, Suite.RSA);
        canonicalizations.add(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS);
        if (profile.canonicalizations().contains("C14N10")) {
            canonicalizations.add(Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS);
        }
        if (profile.canonicalizations().contains("C14N11")) {
            canonicalizations.add(Canonicalizer.ALGO_ID_C14N11_OMIT_COMMENTS);
        }
        form = new Sm2Form(profile.sm2UserId(), "DER".equalsIgnoreCase(profile.sm2ValueEncoding()));
    }

    Optional<Suite> signature(String uri) {
        return Optional.ofNullable(signatures.get(uri));
    }

    /** SM2 for SM3, RSA for SHA-256, empty for what is never allowed. */
    Optional<Suite> digest(String uri) {
        return Optional.ofNullable(digests.get(uri));
    }

    /** SM3 goes with SM2 and SHA-256 with the other two; nothing in the contract mixes them. */
    static boolean fit(Suite signature, Suite digest) {
        return (signature == Suite.SM2) == (digest == Suite.SM2);
    }

    boolean canonicalization(String uri) {
        return canonicalizations.contains(uri);
    }

    Sm2Form form() {
        return form;
    }

    private void put(SignatureProfile profile, Suite suite, String... uris) {
        if (profile.algorithms().contains(suite.name())) {
            for (String uri : uris) {
                signatures.put(uri, suite);
            }
        }
    }
}
