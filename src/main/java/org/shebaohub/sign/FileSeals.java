package org.shebaohub.sign;

import java.util.Base64;
import org.shebaohub.keys.Keys;
import org.shebaohub.keys.RunningSignature;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.keys.Suite;
import org.shebaohub.message.FileSigner;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.springframework.stereotype.Component;

/** The {@code .sig} of a file: one line, base64 of the value over its bytes (interfaces.md section 4). */
@Component
public final class FileSeals implements FileSigner {
    private final Partners partners;
    private final Keys keys;

    public FileSeals(Partners partners, Keys keys) {
        this.partners = partners;
        this.keys = keys;
    }

    @Override
    public Running begin(String node) {
        SignatureProfile profile = partners.byNode(node)
                .orElseThrow(() -> new IllegalArgumentException("no such node: " + node))
                .getValue()
                .signature();
        RunningSignature signature =
                keys.own(Suite.valueOf(profile.answerWith())).begin(new Sm2Form(profile.sm2UserId(), false));
        return new Running() {
            @Override
            public void update(byte[] bytes, int from, int length) {
                signature.update(bytes, from, length);
            }

            @Override
            public String seal() {
                return Base64.getEncoder().encodeToString(signature.value()) + "\n";
            }
        };
    }
}
