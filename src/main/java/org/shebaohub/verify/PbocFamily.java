package org.shebaohub.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.cnaps.CnapsContent;
import org.shebaohub.cnaps.CnapsHead;
import org.shebaohub.cnaps.CnapsParser;
import org.shebaohub.cnaps.CnapsType;
import org.shebaohub.keys.Certificates;
import org.shebaohub.keys.Suite;
import org.shebaohub.message.Content;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Settings.SignatureProfile;

/** Head, signature line, XML; the line signs the XML and says nothing of its algorithm: 64 bytes are SM2, else RSA. */
final class PbocFamily implements Family {
    private static final int SM2_VALUE = 64;

    private final CnapsParser parser;
    private final ValueCheck values;

    PbocFamily(CnapsParser parser, Certificates certificates) {
        this.parser = parser;
        this.values = new ValueCheck(certificates);
    }

    @Override
    public Content parse(Document document) throws Unreadable {
        return parser.parse(document);
    }

    /** Messages of this family come by MQ and have no file name. */
    @Override
    public void identify(Message message, Findings found) {
        CnapsContent content = (CnapsContent) message.content();
        if (message.reception().fileName() != null) {
            found.add(ErrorCode.S11002, content.xml().root());
        }
        CnapsHead head = content.head();
        if (!CnapsHead.VERSION.equals(head.text(CnapsHead.Part.VERSION))) {
            found.add(ErrorCode.S11007, head.field(CnapsHead.Part.VERSION), "没有这个报文头版本", "no such version of the head");
        }
        Field type = head.field(CnapsHead.Part.TYPE);
        if (CnapsType.ofNumber(type.text()).isEmpty()) {
            found.add(ErrorCode.S11007, type, "没有这种报文类型", "no such message type");
        }
        if (content.type().isEmpty()) {
            found.add(
                    ErrorCode.S11007,
                    content.xml().root(),
                    "根元素不是约定命名空间的Document",
                    "the root is not Document of an agreed namespace");
        }
    }

    @Override
    public Optional<Proof> prove(Content content, SignatureProfile profile, String node, Instant at, Findings found) {
        CnapsContent cnaps = (CnapsContent) content;
        Field line = cnaps.signature();
        if (!line.present()) {
            found.add(ErrorCode.S21001, line);
            return Optional.empty();
        }
        if (node == null) {
            return Optional.empty();
        }
        Optional<byte[]> value = ValueCheck.base64(line.text());
        boolean sm2 = value.filter(bytes -> bytes.length == SM2_VALUE).isPresent();
        return values.check(
                cnaps.signedBytes(),
                value,
                Set.of(sm2 ? Suite.SM2 : Suite.RSA),
                profile,
                new ValueCheck.Signer(node, at),
                line.location(),
                found);
    }
}
