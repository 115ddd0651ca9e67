package org.shebaohub.partnerkit.guide;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.message.Envelope;
import org.shebaohub.partner.Settings;

/** What the hub answers: by which way, and the fields of each answer. */
final class AnswersPart {
    private final Settings partner;
    private final SchemaFiles schemas;
    private final FieldTables tables;
    private final List<Sample> samples;
    private final Language language;

    AnswersPart(Settings partner, SchemaFiles schemas, FieldTables tables, List<Sample> samples, Language language) {
        this.partner = partner;
        this.schemas = schemas;
        this.tables = tables;
        this.samples = samples;
        this.language = language;
    }

    void write(Markdown page) {
        page.title(2, say("你收到的应答", "The answers you get"));
        page.say(
                say(
                        "ACK-01说明收到与否及全部问题；ACK-02（或“往来说明”中列出的替代者）说明业务进展，可多次，不会倒退。均由本平台签名，无需你方确认。同一报文重发得到相同的应答，逐字节一致。",
                        "ACK-01 says whether it was received and everything that is wrong; ACK-02, or what stands for it as the notes say, says where the business stands, may come several times and never goes back. The hub signs both; you acknowledge nothing. The same message sent again gets the same answers again, byte for byte."));
        page.gap();
        page.table(
                List.of(say("你发送", "you send"), say("技术回执", "ACK-01"), say("业务反馈", "ACK-02")),
                ways().entrySet().stream()
                        .map(way -> Stream.concat(Stream.of(way.getKey()), way.getValue().stream())
                                .toList())
                        .toList());
        page.gap();
        page.say(
                say(
                        "办理状态（HandleStatus）与业务反馈状态（FeedbackStatus）只有四种组合：1,0 处理中；1,1 等待审核；2,2 办结成功；2,3 办结失败。",
                        "HandleStatus and FeedbackStatus come in four pairs only: 1,0 in process; 1,1 to review; 2,2 done; 2,3 failed."));
        new SamplesTable(samples, language)
                .ofTheHub(page, type -> !partner.messages().containsKey(type));
        fields(page);
    }

    /** By what is sent; the values are ACK-01 and ACK-02. */
    private Map<String, List<String>> ways() {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        String queue = say("，经`partner.<通道>.out`", " on `partner.<channel>.out`");
        if (schemas.families().contains(Envelope.Family.XML)) {
            ways.put(say("XML，经MQ", "XML by MQ"), List.of("TechAck" + queue, "BizFeedback" + queue));
        }
        if (schemas.families().contains(Envelope.Family.JSON)) {
            ways.put(say("JSON，经MQ", "JSON by MQ"), List.of("A001" + queue, "A002" + queue));
        }
        if (schemas.families().contains(Envelope.Family.PBOC)) {
            ways.put(
                    say("{H:}报文，经MQ", "`{H:}` message by MQ"),
                    List.of("ccms.990.001.01" + queue, "ccms.900.001.01" + queue));
        }
        if (xmlFiles()) {
            ways.put(
                    say("XML，文件`<MsgId>.xml`", "XML as file `<MsgId>.xml`"),
                    List.of("`/out/ACK01_<MsgId>.xml.xml`", "`/out/ACK02_<MsgId>.xml_<n>.xml`"));
        }
        if (!schemas.layouts().isEmpty()) {
            ways.put(
                    say("批量文件NAME", "batch file NAME"),
                    List.of(
                            "`/out/ACK01_NAME.xml`",
                            say(
                                    "`/out/ACK02_NAME_<n>.xml`，或往来说明所列文件",
                                    "`/out/ACK02_NAME_<n>.xml`, or the file told in the notes")));
        }
        return ways;
    }

    private boolean xmlFiles() {
        return partner.messages().entrySet().stream()
                .filter(type -> type.getValue().transports().contains(org.shebaohub.message.Transport.SFTP))
                .anyMatch(type -> schemas.ofElement(type.getValue().element()).stream()
                        .anyMatch(schema -> schema.toString().endsWith(".xsd")));
    }

    /** The hub's own, then what is in the partner's folder and no message of its block. */
    private void fields(Markdown page) {
        if (schemas.families().contains(Envelope.Family.XML)
                || !schemas.layouts().isEmpty()) {
            answer(page, "ACK-01 TechAck", schemas.root().resolve("hub/tech-ack.xsd"));
            answer(page, "ACK-02 BizFeedback", schemas.root().resolve("hub/biz-feedback.xsd"));
        }
        if (schemas.families().contains(Envelope.Family.JSON)) {
            answer(page, "ACK-01 A001", schemas.root().resolve("hub/tech-ack.schema.json"));
            answer(page, "ACK-02 A002", schemas.root().resolve("hub/biz-feedback.schema.json"));
        }
        for (String ending : List.of(".xsd", ".schema.json")) {
            for (Path schema : schemas.ending(ending)) {
                answer(page, schema.getFileName().toString().replace(ending, ""), schema);
            }
        }
        for (FileLayout layout : schemas.layouts()) {
            if (!partner.messages().containsKey(layout.msgType())) {
                page.title(3, layout.msgType() + " " + say(layout.chinese(), layout.english()));
                tables.file(page, layout);
            }
        }
    }

    private void answer(Markdown page, String title, Path schema) {
        if (!tables.told(schema)) {
            page.title(3, title);
            tables.schema(page, schema);
        }
    }

    private String say(String chinese, String english) {
        return language.say(chinese, english);
    }
}
