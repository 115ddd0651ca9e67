package org.shebaohub.sign;

import java.util.List;
import org.shebaohub.keys.Keys;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Suite;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Signer;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.springframework.stereotype.Component;

/** Turns the drafts of a message into what is sent, signed for the one who receives it. */
@Component
public class Signing implements Signer {
    private static final String CORE = "core";

    private final Partners partners;
    private final Keys keys;
    private final List<DraftSigner> signers;

    Signing(Partners partners, Keys keys, List<DraftSigner> signers) {
        this.partners = partners;
        this.keys = keys;
        this.signers = List.copyOf(signers);
    }

    /** Without Spring. */
    public static Signing with(Partners partners, Keys keys) {
        return new Signing(partners, keys, List.of(new XmlSigner(), new JsonSigner(), new CnapsSigner()));
    }

    public Message sign(Message message) {
        return message.signed(message.drafts().stream().map(this::sign).toList());
    }

    /** One draft that belongs to no message on its way, for example an answer made later. */
    @Override
    public Outgoing sign(Draft draft) {
        DraftSigner signer = signers.stream()
                .filter(one -> one.signs(draft.unsigned()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "nobody signs " + draft.unsigned().getClass().getSimpleName()));
        if (CORE.equals(draft.signFor())) {
            return draft.signed(signer.sign(draft.unsigned(), keys.forCore(), SignatureProfile.CONTRACT));
        }
        SignatureProfile profile = partners.byNode(draft.signFor())
                .orElseThrow(() -> new IllegalArgumentException("no such node: " + draft.signFor()))
                .getValue()
                .signature();
        SigningKey key = keys.own(Suite.valueOf(profile.answerWith()));
        return draft.signed(signer.sign(draft.unsigned(), key, profile));
    }
}
