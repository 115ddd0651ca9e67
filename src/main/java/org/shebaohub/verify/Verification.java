package org.shebaohub.verify;

import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings;
import org.springframework.stereotype.Component;

/** Parses a partner's message and proves its sender: S11004, S11005, S11007, then everything of layer 2. */
@Component
public class Verification {
    private final Partners partners;
    private final Families families;
    private final FileVerification files;

    public Verification(Families families, Partners partners, FileVerification files) {
        this.families = families;
        this.partners = partners;
        this.files = files;
    }

    /**
     * The message with its content and its proof.
     *
     * @throws Refused with the content as far as it could be read; nothing at all after S11004 and S11005
     */
    public Message verify(Message message) {
        if (FileVerification.concerns(message.reception())) {
            return files.verify(message);
        }
        Family family = families.of(
                message.document(), partners.channel(message.channel()).families());
        Message parsed = parse(message, family);
        Findings found = new Findings();
        family.identify(parsed, found);
        refuseIfAny(parsed, found);
        return parsed.proved(signature(parsed, family, found));
    }

    private static Message parse(Message message, Family family) {
        try {
            return message.parsed(family.parse(message.document()));
        } catch (Unreadable failure) {
            Findings found = new Findings();
            failure.tell(found);
            throw new Refused(message, found.report());
        }
    }

    private Proof signature(Message message, Family family, Findings found) {
        String node = partners.channel(message.channel()).node();
        Settings.SignatureProfile profile =
                partners.byChannel(message.channel()).orElseThrow().getValue().signature();
        Field sender = message.content().header("Sender");
        boolean ours = node.equals(message.content().envelope().sender());
        if (!ours) {
            found.add(ErrorCode.S21005, sender, "发送方不是该通道的节点", "the sender is not a node of this channel");
        }
        var proof = family.prove(
                message.content(),
                profile,
                ours ? node : null,
                message.reception().receivedAt(),
                found);
        refuseIfAny(message, found);
        return proof.orElseThrow();
    }

    private static void refuseIfAny(Message message, Findings found) {
        if (found.hasErrors()) {
            throw new Refused(message, found.report());
        }
    }
}
