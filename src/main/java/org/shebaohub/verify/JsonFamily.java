package org.shebaohub.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.shebaohub.json.JsonContent;
import org.shebaohub.json.JsonParser;
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
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.partner.Settings.SignatureProfile;

/** The HSA shape, signed by cainfo over its sorted form. */
final class JsonFamily implements Family {
    private static final String VERSION = "V1.0";
    private static final Set<String> SIGN_TYPES = Set.of("SM2", "RSA");

    private final JsonParser parser;
    private final MessageTypes types;
    private final ValueCheck values;

    JsonFamily(JsonParser parser, MessageTypes types, Certificates certificates) {
        this.parser = parser;
        this.types = types;
        this.values = new ValueCheck(certificates);
    }

    @Override
    public Content parse(Document document) throws Unreadable {
        JsonContent read = parser.parse(document);
        return types.ofInfno(read.envelope().msgType()).map(read::typed).orElse(read);
    }

    @Override
    public void identify(Message message, Findings found) {
        JsonContent content = (JsonContent) message.content();
        if (!content.tree().isObject()) {
            found.add(ErrorCode.S11007, content.root(), "不是JSON对象", "not a JSON object");
            return;
        }
        if (message.reception().fileName() != null) {
            found.add(ErrorCode.S11002, content.root());
        }
        Field infno = content.header("MsgType");
        if (types.ofInfno(infno.text()).isEmpty()) {
            found.add(ErrorCode.S11007, infno, "没有这种交易编号", "no such infno");
        }
        if (!VERSION.equals(content.envelope().version())) {
            found.add(ErrorCode.S11007, content.root().child("infver"), "没有这个接口版本", "no such infver");
        }
    }

    @Override
    public Optional<Proof> prove(Content content, SignatureProfile profile, String node, Instant at, Findings found) {
        JsonContent json = (JsonContent) content;
        Field signature = json.root().child("cainfo");
        Field type = json.root().child("signtype");
        if (!signature.present()) {
            found.add(ErrorCode.S21001, signature);
        }
        boolean allowed =
                SIGN_TYPES.contains(type.text()) && profile.algorithms().contains(type.text());
        if (!allowed) {
            found.add(ErrorCode.S21002, type, "不允许的signtype", "a signtype that is not allowed");
        }
        if (!allowed || !signature.present() || node == null) {
            return Optional.empty();
        }
        return values.check(
                json.signedBytes(),
                ValueCheck.base64(signature.text()),
                Set.of(Suite.valueOf(type.text())),
                profile,
                new ValueCheck.Signer(node, at),
                signature.location(),
                found);
    }
}
