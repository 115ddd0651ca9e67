package org.shebaohub.verify;

import java.util.List;
import org.shebaohub.partner.Settings.SignatureProfile;

/** Profiles other than the contract's. */
final class Profiles {
    private Profiles() {}

    static SignatureProfile of(String signatureUri, String digestUri, String encoding) {
        return new SignatureProfile(
                List.of("SM2", "RSA", "ECDSA"),
                "SM2",
                List.of("C14N10", "C14N11"),
                signatureUri,
                digestUri,
                encoding,
                "1234567812345678");
    }
}
