package org.shebaohub.partnerkit.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Settings;

/** Every message of a partner's block, with its fields and its samples. */
final class MessagesPart {
    private final Settings partner;
    private final SchemaFiles schemas;
    private final FieldTables tables;
    private final List<Sample> samples;
    private final Language language;

    MessagesPart(Settings partner, SchemaFiles schemas, FieldTables tables, List<Sample> samples, Language language) {
        this.partner = partner;
        this.schemas = schemas;
        this.tables = tables;
        this.samples = samples;
        this.language = language;
    }

    void write(Markdown page) {
        page.title(2, say("报文", "Messages"));
        page.table(
                List.of(
                        say("类型", "type"),
                        say("内容", "content"),
                        say("方向", "direction"),
                        say("节点", "nodes"),
                        say("传输", "transport"),
                        say("格式", "format")),
                partner.messages().entrySet().stream()
                        .map(entry -> summary(entry.getKey(), entry.getValue()))
                        .toList());
        page.gap()
                .say(
                        say(
                                "M必填，O可选；没有值的可选字段不出现（JSON中空串和null也算没有）。格式“代码”取代码表中的值；标识号、证件号码等的长度见说明，由其专用错误码检查。",
                                "M mandatory, O optional; an optional field without a value is absent (in JSON \"\" and null count as absent). A `code` is one of its list. Of identifiers the meaning tells the length; an error code of their own says what is wrong with them."));
        if (schemas.families().contains(Envelope.Family.XML)) {
            page.title(3, say("信封 HubMessage", "Envelope HubMessage"));
            tables.schema(page, schemas.root().resolve("hub/hub-message.xsd"));
        }
        partner.messages().forEach((type, of) -> message(page, type, of));
    }

    private List<String> summary(String type, Settings.MessageType of) {
        boolean ours = of.nodes().isEmpty();
        return List.of(
                "[%s](#%s)".formatted(type, Markdown.anchor(title(type, of)))
                        + (of.infno() == null ? "" : " (" + of.infno() + ")"),
                of.element(),
                ours ? say("本平台 → 你", "hub → you") : say("你 → 本平台", "you → hub"),
                ours ? "-" : String.join(", ", of.nodes()),
                of.transports().isEmpty()
                        ? "-"
                        : of.transports().stream().map(Enum::name).collect(Collectors.joining(", ")),
                format(type, of));
    }

    private static String title(String type, Settings.MessageType of) {
        return type + " " + of.element();
    }

    private String format(String type, Settings.MessageType of) {
        String file = schemas.layout(type).isPresent() ? say("文件", "file") : "";
        if (of.infno() != null) {
            boolean xmlToo = schemas.ofElement(of.element()).stream()
                    .anyMatch(schema -> schema.toString().endsWith(".xsd"));
            return xmlToo ? "XML, JSON" : file.isEmpty() ? "JSON" : "JSON, " + file;
        }
        boolean headed = samples.stream()
                .anyMatch(one -> one.type().equals(type) && one.path().endsWith(".msg"));
        return headed ? "`{H:}` `{S:}` XML" : file.isEmpty() ? "XML" : file;
    }

    private void message(Markdown page, String type, Settings.MessageType of) {
        page.title(3, title(type, of));
        for (var schema : schemas.ofElement(of.element())) {
            tables.schema(page, schema);
        }
        Optional<FileLayout> layout = schemas.layout(type);
        layout.ifPresent(file -> tables.file(page.gap(), file));
        if (of.recordType()) {
            page.gap();
            page.say(say(
                    "记录型：ACK-01只涉及第1至3层，每条记录在业务反馈中答复。",
                    "A record type: ACK-01 covers layers 1 to 3, each record is answered in the business feedback."));
        } else if (layout.isPresent() && of.transports().contains(Transport.SFTP)) {
            page.gap();
            page.say(say("整体判定：任何一行有误即拒收整个文件。", "Judged whole: what is wrong in any line refuses the file."));
        }
        new SamplesTable(samples, language).ofType(page, type);
    }

    private String say(String chinese, String english) {
        return language.say(chinese, english);
    }
}
