package org.shebaohub.partnerkit.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings;

/** Channels, queues and homes, and the signature profile. */
final class ReachPart {
    private final Settings partner;
    private final OfflineCheck hub;
    private final Language language;

    ReachPart(Settings partner, OfflineCheck hub, Language language) {
        this.partner = partner;
        this.hub = hub;
        this.language = language;
    }

    void write(Markdown page) {
        channels(page);
        signature(page);
    }

    private void channels(Markdown page) {
        page.title(2, say("通道", "Channels"));
        List<List<String>> rows = new ArrayList<>();
        partner.channels().forEach((name, channel) -> {
            boolean mq = channel.transports().contains(Transport.MQ);
            boolean sftp = channel.transports().contains(Transport.SFTP);
            rows.add(List.of(
                    name,
                    channel.node(),
                    channel.families().stream().map(Enum::name).collect(Collectors.joining(", ")),
                    mq ? "`partner.%s.in` → `partner.%s.out`".formatted(name, name) : "-",
                    sftp ? "`/in` `/out` `/done` `/refused`" : "-"));
        });
        page.table(
                List.of(
                        say("通道（即用户名）", "channel (and user)"),
                        say("节点", "node"),
                        say("报文族", "families"),
                        say("MQ：你发送 → 你读取", "MQ: you send → you read"),
                        say("SFTP主目录", "SFTP home")),
                rows);
        page.gap();
        page.say(say(
                        "本平台节点为%s。主机、端口、用户见[connection.md](connection.md)；正式密钥的申请见[keys/README.md](keys/README.md)。",
                        "The hub's node is %s. Host, ports and users are in [connection.md](connection.md); how to get real keys is in [keys/README.md](keys/README.md).")
                .formatted(hub.part(Partners.class).node()));
        if (partner.uses(Transport.MQ)) {
            page.gap();
            page.say(say(
                            "MQ：Artemis（CORE或AMQP 1.0），一条消息即一份报文，Bytes或UTF-8 Text。应答与请求同为Bytes或Text，其JMSCorrelationID为你的MsgId%s；读不出时为你方客户端所设的消息标识。",
                            "MQ is Artemis (CORE or AMQP 1.0); one message is one business message, Bytes or Text in UTF-8. An answer comes in the kind of the request; its JMSCorrelationID is your MsgId%s, or, where that could not be read, the message id that your client set.")
                    .formatted(headed()));
        }
        if (partner.uses(Transport.SFTP)) {
            page.gap();
            page.say(
                    say(
                            "SFTP：密钥登录。先写`NAME.tmp`，再改名为`NAME`；批量文件再以同样方式写`NAME.sig`，平台见到`.sig`才开始处理。处理后原件移入`/done`或`/refused`下的日期目录，只读。`/out`由你清空；同一应答文件可能以相同字节再次出现。",
                            "SFTP: log in by key. Write `NAME.tmp`, rename it to `NAME`; with a batch file then `NAME.sig` in the same way: the hub begins when it sees the `.sig`. Afterwards the original is in a folder of the day in `/done` or `/refused`, read only. `/out` is yours to empty; an answer file may appear again with the same bytes."));
        }
    }

    private String headed() {
        return partner.uses(Envelope.Family.PBOC)
                ? say("（{H:}报文为报文头的MesgID）", " (of a `{H:}` message the head's MesgID)")
                : "";
    }

    private void signature(Markdown page) {
        Settings.SignatureProfile profile = partner.signature();
        page.title(2, say("签名", "Signature"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(say("允许的算法", "algorithms allowed"), String.join(", ", profile.algorithms())));
        rows.add(List.of(say("本平台应答用", "the hub answers with"), profile.answerWith()));
        rows.add(List.of(say("SM2用户标识", "SM2 user id"), "`" + profile.sm2UserId() + "`"));
        rows.add(List.of("SM2 SignatureMethod", "`" + profile.sm2SignatureUri() + "`"));
        rows.add(List.of("SM3 DigestMethod", "`" + profile.sm3DigestUri() + "`"));
        rows.add(List.of(
                say("XML中SM2值", "SM2 value in XML"),
                profile.sm2ValueEncoding() + say("（RAW即r‖s，64字节）", " (RAW: r‖s, 64 bytes)")));
        rows.add(List.of(
                say("XML规范化", "XML canonicalisation"),
                "`http://www.w3.org/2001/10/xml-exc-c14n#`"
                        + profile.canonicalizations().stream()
                                .map(other -> ", " + other)
                                .collect(Collectors.joining())));
        rows.add(
                List.of(
                        "RSA",
                        "2048+, `http://www.w3.org/2001/04/xmldsig-more#rsa-sha256`, `http://www.w3.org/2001/04/xmlenc#sha256`"));
        page.table(List.of(say("项目", "what"), say("值", "value")), rows);
        page.gap();
        covered(page);
        List<List<String>> registered = new ArrayList<>();
        partner.nodes().forEach((node, of) -> of.certificates()
                .forEach((name, file) -> registered.add(List.of(node, name, "`certs/" + file + "`"))));
        page.gap();
        page.table(List.of(say("节点", "node"), "KeyName", say("登记的证书", "registered certificate")), registered);
    }

    /** What the signature of each family is over. */
    private void covered(Markdown page) {
        if (partner.uses(Envelope.Family.XML)) {
            page.say(
                    say(
                            "- XML：根元素的最后一个子元素，一个Reference且URI=\"\"，变换为enveloped-signature后接exc-c14n。",
                            "- XML: last child of the root, one Reference with URI=\"\", transforms enveloped-signature then exclusive C14N."));
        }
        if (partner.uses(Envelope.Family.JSON)) {
            page.say(
                    say(
                            "- JSON：`cainfo`为整个对象签名的base64：`cainfo`置为\"\"、各层键排序、无空白、UTF-8、非ASCII字符不转义（字符串转义同RFC 8785）；`signtype`为SM2或RSA，也在被签内容之内。",
                            "- JSON: `cainfo` is base64 of the signature over the whole object with `cainfo` set to \"\", keys sorted at every level, no white space, UTF-8, non-ASCII not escaped (strings as in RFC 8785); `signtype`, SM2 or RSA, is part of what is signed."));
        }
        if (partner.uses(Envelope.Family.PBOC)) {
            page.say(say(
                    "- {H:}报文：`{S:}`行为其后全部XML字节的签名；64字节为SM2。",
                    "- `{H:}` messages: the `{S:}` line is over all bytes of the XML after it; 64 bytes are SM2."));
        }
        if (partner.uses(Transport.SFTP)) {
            page.say(
                    say(
                            "- 批量文件：`.sig`只有一行，为文件全部字节签名的base64；64字节为SM2。",
                            "- Batch files: the `.sig` is one line, base64 of the signature over all bytes of the file; 64 bytes are SM2."));
        }
    }

    private String say(String chinese, String english) {
        return language.say(chinese, english);
    }
}
