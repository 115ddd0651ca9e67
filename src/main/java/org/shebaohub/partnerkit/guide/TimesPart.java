package org.shebaohub.partnerkit.guide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Settings;
import org.springframework.boot.convert.DurationStyle;

/** Times and limits that concern the partner. */
final class TimesPart {
    /** Of two clocks (interfaces.md 8, S31001 and S31011). */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Partner code;
    private final Settings partner;
    private final OfflineCheck hub;
    private final Language language;
    private final List<List<String>> rows = new ArrayList<>();

    TimesPart(Partner code, Settings partner, OfflineCheck hub, Language language) {
        this.code = code;
        this.partner = partner;
        this.hub = hub;
        this.language = language;
    }

    void write(Markdown page) {
        page.title(2, say("时限与上限", "Times and limits"));
        if (partner.uses(Transport.MQ)) {
            row("MQ报文的ACK-01", "ACK-01 by MQ", say("5秒内", "within 5 s"));
            row("MQ报文的有效期（S31011）", "age of a message by MQ (S31011)", text(partner.freshness()));
        }
        row("发送时间可超前平台时钟（S31011）", "SendTime may be ahead of the hub's clock (S31011)", text(AHEAD));
        row("MsgId与发送时间相差（S31001）", "MsgId from time of sending (S31001)", text(AHEAD));
        if (partner.uses(Transport.SFTP)) {
            files();
        }
        business();
        if (partner.uses(Envelope.Family.XML) || partner.uses(Envelope.Family.PBOC)) {
            size("XML报文", "XML message", "hub.xml.max-size-bytes");
            row("XML层数", "levels of XML", hub.setting("hub.xml.max-depth-elements"));
        }
        if (partner.uses(Envelope.Family.JSON)) {
            size("JSON报文", "JSON message", "hub.json.max-size-bytes");
            row("JSON层数", "levels of JSON", hub.setting("hub.json.max-depth"));
        }
        page.table(List.of(say("项目", "what"), say("值", "value")), rows);
    }

    private void files() {
        row("文件的ACK-01，自.sig起", "ACK-01 for a file, from its .sig on", say("5分钟内", "within 5 min"));
        setting("没有.sig的文件（S11001）", "file without .sig (S11001)", "hub.receive.stale-after");
        setting("/out中未取走的文件保留", "what is not fetched from /out is kept", "hub.sftp.keep-out");
        row("一个文件", "a file", hub.setting("hub.sftp.max-file-size"));
        row("SFTP主目录配额", "quota of an SFTP home", hub.setting("hub.sftp.home-quota"));
    }

    private void business() {
        if (code.batches().stream().anyMatch(batch -> batch.reply().isPresent())) {
            row(
                    "回盘截止（收到次日，北京时间）",
                    "cut-off of the answer file (day after receipt, Beijing)",
                    hub.setting("hub.replies.cut-off"));
        }
        if (code.requests().isPresent()) {
            setting("对平台请求的应答", "your answer to a request of the hub", "hub.requests.answer-within");
        }
        if (code.reconciliation().isPresent()) {
            setting("等待对账明细文件", "wait for a detail file", "hub.reconciliation.wait-for-file");
        }
    }

    private void setting(String chinese, String english, String name) {
        String value = hub.setting(name);
        if (!value.isEmpty()) {
            row(chinese, english, text(DurationStyle.detectAndParse(value)));
        }
    }

    private void size(String chinese, String english, String name) {
        row(chinese, english, (Long.parseLong(hub.setting(name)) >> 20) + " MiB");
    }

    private void row(String chinese, String english, String value) {
        rows.add(List.of(say(chinese, english), value));
    }

    private String text(Duration time) {
        if (time.toHours() >= 48) {
            return time.toDays() + say("天", " days");
        }
        if (time.toHours() > 0) {
            return time.toHours() + say("小时", " h");
        }
        return time.toMinutes() > 0 ? time.toMinutes() + say("分钟", " min") : time.toSeconds() + say("秒", " s");
    }

    private String say(String chinese, String english) {
        return language.say(chinese, english);
    }
}
