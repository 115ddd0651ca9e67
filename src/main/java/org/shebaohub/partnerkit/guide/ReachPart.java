package org.shebaohub.partnerkit.guide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings;
import org.springframework.boot.convert.DurationStyle;

/** Channels, queues and homes, the signature profile, times and limits. */
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
        times(page);
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
        page.say("");
        page.say(say(
                        "本平台节点为%s。MQ为Artemis（CORE或AMQP 1.0），一条消息即一份报文，Bytes或UTF-8 Text；应答的JMSCorrelationID为你的MsgId。SFTP用密钥登录；先写NAME.tmp再改名；批量文件最后写NAME.sig；/out由你清空。",
                        "The hub's node is %s. MQ is Artemis (CORE or AMQP 1.0); one message is one business message, Bytes or Text in UTF-8; an answer's JMSCorrelationID is your MsgId. SFTP: log in by key; write NAME.tmp, then rename; for a batch file NAME.sig comes last; /out is yours to empty.")
                .formatted(hub.part(Partners.class).node()));
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
        page.table(List.of("", ""), rows);
        page.say("");
        page.say(
                say(
                        "XML：根元素的最后一个子元素，一个Reference且URI=\"\"，变换为enveloped-signature后接exc-c14n。JSON：cainfo为对整个对象（cainfo置为\"\"、各层键排序、无空白、UTF-8）的签名之base64。PBOC：{S:}为其后XML字节的签名。文件：.sig一行，文件字节签名的base64；64字节为SM2。",
                        "XML: last child of the root, one Reference with URI=\"\", transforms enveloped-signature then exclusive C14N. JSON: cainfo is base64 of the signature over the object with cainfo set to \"\", keys sorted at every level, no white space, UTF-8. PBOC: {S:} is over the XML bytes after it. Files: .sig is one line, base64 of the signature over the file's bytes; 64 bytes are SM2."));
        List<List<String>> registered = new ArrayList<>();
        partner.nodes().forEach((node, of) -> of.certificates()
                .forEach((name, file) -> registered.add(List.of(node, name, "`certs/" + file + "`"))));
        page.say("");
        page.table(List.of(say("节点", "node"), "KeyName", say("登记的证书", "registered certificate")), registered);
    }

    private void times(Markdown page) {
        page.title(2, say("时限与上限", "Times and limits"));
        List<List<String>> rows = new ArrayList<>();
        row(rows, "ACK-01 (MQ)", "ACK-01 by MQ", say("5秒内", "within 5 s"));
        row(rows, "ACK-01（文件，自.sig起）", "ACK-01 for a file, from its .sig on", say("5分钟内", "within 5 min"));
        row(rows, "MQ报文的有效期（S31011）", "age of a message by MQ (S31011)", text(partner.freshness()));
        row(rows, "时钟提前（S31011）", "ahead of the clock (S31011)", text(Duration.ofMinutes(10)));
        row(rows, "MsgId与发送时间相差（S31001）", "MsgId from time of sending (S31001)", text(Duration.ofMinutes(10)));
        setting(rows, "没有.sig的文件（S11001）", "file without .sig (S11001)", "hub.receive.stale-after");
        if (hub.partner(partnerName()).flatMap(one -> one.requests()).isPresent()) {
            setting(rows, "核验应答", "answer to a request of ours", "hub.requests.answer-within");
        }
        if (hub.partner(partnerName()).flatMap(one -> one.reconciliation()).isPresent()) {
            setting(rows, "等待对账明细文件", "wait for a detail file", "hub.reconciliation.wait-for-file");
        }
        size(rows, "XML报文", "XML message", "hub.xml.max-size-bytes");
        row(rows, "XML层数", "levels of XML", hub.setting("hub.xml.max-depth-elements"));
        size(rows, "JSON报文", "JSON message", "hub.json.max-size-bytes");
        row(rows, "JSON层数", "levels of JSON", hub.setting("hub.json.max-depth"));
        row(rows, "文件", "file", hub.setting("hub.sftp.max-file-size"));
        row(rows, "SFTP主目录配额", "quota of an SFTP home", hub.setting("hub.sftp.home-quota"));
        page.table(List.of("", ""), rows);
    }

    private String partnerName() {
        return hub.part(Partners.class)
                .byNode(partner.nodes().keySet().iterator().next())
                .orElseThrow()
                .getKey();
    }

    private void setting(List<List<String>> rows, String chinese, String english, String name) {
        String value = hub.setting(name);
        if (!value.isEmpty()) {
            row(rows, chinese, english, text(DurationStyle.detectAndParse(value)));
        }
    }

    private void size(List<List<String>> rows, String chinese, String english, String name) {
        row(rows, chinese, english, (Long.parseLong(hub.setting(name)) >> 20) + " MiB");
    }

    private void row(List<List<String>> rows, String chinese, String english, String value) {
        rows.add(List.of(say(chinese, english), value));
    }

    private String text(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + say("小时", " h");
        }
        return time.toMinutes() > 0 ? time.toMinutes() + say("分钟", " min") : time.toSeconds() + say("秒", " s");
    }

    private String say(String chinese, String english) {
        return language.say(chinese, english);
    }
}
