package org.shebaohub.verify;

import java.time.Instant;
import java.util.Optional;
import org.shebaohub.keys.Certificates;
import org.shebaohub.message.Content;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.xml.XmlContent;
import org.shebaohub.xml.XmlParser;

/** HubMessage with its enveloped signature. */
final class XmlFamily implements Family {
    private static final String VERSION = "1.0";

    private final XmlParser parser;
    private final MessageTypes types;
    private final SignatureCheck signatures;

    XmlFamily(XmlParser parser, MessageTypes types, Certificates certificates) {
        this.parser = parser;
        this.types = types;
        this.signatures = new SignatureCheck(certificates);
    }

    @Override
    public Content parse(Document document) throws Unreadable {
        return parser.parse(document);
    }

    @Override
    public void identify(Message message, Findings found) {
        XmlContent content = (XmlContent) message.content();
        mustBeNamed(message, content, found);
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
            found.add(ErrorCode.S11007, content.header("MsgType"), "没有这种报文类型", "no such message type");
        }
    }

    /** A file of one XML message is named after it (interfaces.md section 2). */
    private static void mustBeNamed(Message message, XmlContent content, Findings found) {
        String name = message.reception().fileName();
        String msgId = content.envelope().msgId();
        if (name != null && msgId != null && !name.equals(msgId + ".xml")) {
            found.add(ErrorCode.S11002, content.header("MsgId"));
        }
    }

    @Override
    public Optional<Proof> prove(Content content, SignatureProfile profile, String node, Instant at, Findings found) {
        return signatures.check((XmlContent) content, profile, node, at, found);
    }
}
