package org.shebaohub.verify;

import org.shebaohub.keys.Certificates;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Refused;
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings;
import org.shebaohub.xml.XmlContent;
import org.shebaohub.xml.XmlFailure;
import org.shebaohub.xml.XmlParser;
import org.springframework.stereotype.Component;

/** Parses a partner's message and proves its sender: S11004, S11005, S11007, then everything of layer 2. */
@Component
public class Verification {
    private static final String VERSION = "1.0";

    private final XmlParser parser;
    private final MessageTypes types;
    private final Partners partners;
    private final SignatureCheck signatures;

    public Verification(XmlParser parser, MessageTypes types, Partners partners, Certificates certificates) {
        this.parser = parser;
        this.types = types;
        this.partners = partners;
        this.signatures = new SignatureCheck(certificates);
    }

    /**
     * The message with its content and its proof.
     *
     * @throws Refused with the content as far as it could be read; nothing at all after S11004 and S11005
     */
    public Message verify(Message message) {
        Message parsed = message.parsed(parse(message));
        XmlContent content = (XmlContent) parsed.content();
        Findings found = new Findings();
        mustBeNamed(message, content, found);
        mustBeKnown(content, found);
        refuseIfAny(parsed, found);
        return parsed.proved(signature(parsed, content, found));
    }

    private XmlContent parse(Message message) {
        try {
            return parser.parse(message.document());
        } catch (XmlFailure failure) {
            Findings found = new Findings();
            failure.tell(found);
            throw new Refused(message, found.report());
        }
    }

    /** A file of one XML message is named after it (interfaces.md section 2). */
    private static void mustBeNamed(Message message, XmlContent content, Findings found) {
        String name = message.reception().fileName();
        String msgId = content.envelope().msgId();
        if (name != null && msgId != null && !name.equals(msgId + ".xml")) {
            found.add(ErrorCode.S11002, content.root().at("Header", "MsgId"));
        }
    }

    /** Each part that is missing or unknown is told. */
    private void mustBeKnown(XmlContent content, Findings found) {
        Field root = content.root();
        if (!XmlContent.HUB_ROOT.equals(root.name())
                || !XmlContent.HUB_NAMESPACE.equals(content.rootElement().getNamespaceURI())) {
            found.add(ErrorCode.S11007, root, "根元素不是HubMessage", "the root is not HubMessage of its namespace");
            return;
        }
        if (!VERSION.equals(content.envelope().version())) {
            found.add(ErrorCode.S11007, root.attribute("Version"), "没有这个报文版本", "no such version");
        }
        if (!types.known(content.envelope().msgType())) {
            found.add(ErrorCode.S11007, root.at("Header", "MsgType"), "没有这种报文类型", "no such message type");
        }
    }

    private org.shebaohub.message.Proof signature(Message message, XmlContent content, Findings found) {
        String node = partners.channel(message.channel()).node();
        Settings.SignatureProfile profile =
                partners.byChannel(message.channel()).orElseThrow().getValue().signature();
        Field sender = content.root().at("Header", "Sender");
        boolean ours = sender.text().equals(node);
        if (!ours) {
            found.add(ErrorCode.S21005, sender, "发送方不是该通道的节点", "the sender is not a node of this channel");
        }
        var proof = signatures.check(
                content, profile, ours ? node : null, message.reception().receivedAt(), found);
        refuseIfAny(message, found);
        return proof.orElseThrow();
    }

    private static void refuseIfAny(Message message, Findings found) {
        if (found.hasErrors()) {
            throw new Refused(message, found.report());
        }
    }
}
