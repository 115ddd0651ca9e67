package org.shebaohub.partnerkit.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.RecordLayout;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.message.Envelope;
import org.shebaohub.partner.FileLayouts;
import org.shebaohub.partner.Settings;

/** Every message of a partner's block and every answer, with its fields. */
final class MessagesPart {
    private final String name;
    private final Settings partner;
    private final OfflineCheck hub;
    private final Path schemas;
    private final Language language;
    private final Set<String> lists = new TreeSet<>();
    private final Set<Path> told = new TreeSet<>();

    MessagesPart(String name, Settings partner, OfflineCheck hub, Path schemas, Language language) {
        this.name = name;
        this.partner = partner;
        this.hub = hub;
        this.schemas = schemas;
        this.language = language;
    }

    Set<String> listsUsed() {
        return lists;
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
        if (families().contains(Envelope.Family.XML)) {
            page.title(3, say("信封 HubMessage", "Envelope HubMessage"));
            fields(page, schemas.resolve("hub/hub-message.xsd"));
        }
        partner.messages().forEach((type, of) -> message(page, type, of));
        answers(page);
    }

    private List<String> summary(String type, Settings.MessageType of) {
        boolean ours = of.nodes().isEmpty();
        return List.of(
                of.infno() == null ? type : type + " (" + of.infno() + ")",
                of.element(),
                ours ? say("本平台 → 你", "hub → you") : say("你 → 本平台", "you → hub"),
                ours ? "-" : String.join(", ", of.nodes()),
                of.transports().stream().map(Enum::name).collect(Collectors.joining(", ")),
                format(type, of));
    }

    private String format(String type, Settings.MessageType of) {
        if (of.infno() != null) {
            boolean xmlToo = schemasOf(of.element()).stream()
                    .anyMatch(schema -> schema.toString().endsWith(".xsd"));
            return xmlToo ? "XML, JSON" : "JSON";
        }
        return layout(type).isPresent() ? say("文件", "file") : "XML";
    }

    private void message(Markdown page, String type, Settings.MessageType of) {
        page.title(3, type + " " + of.element());
        Optional<FileLayout> layout = layout(type);
        layout.ifPresent(file -> file(page, file));
        for (Path schema : schemasOf(of.element())) {
            fields(page, schema);
        }
        if (of.recordType()) {
            page.say("");
            page.say(say(
                    "记录型：ACK-01只涉及第1至3层，每条记录在业务反馈中答复。",
                    "A record type: ACK-01 covers layers 1 to 3, each record is answered in the business feedback."));
        }
    }

    private void file(Markdown page, FileLayout layout) {
        page.table(
                List.of("", ""),
                List.of(
                        List.of(say("文件名", "file name"), "`" + layout.name().written() + "`"),
                        List.of(say("编码", "encoding"), layout.charset().name()),
                        List.of(say("行尾", "line end"), layout.crlf() ? "CR LF" : "LF"),
                        List.of(
                                say("记录", "records"),
                                layout.fixedWidth()
                                        ? layout.recordBytes() + say("字节，不含行尾", " bytes without the line end")
                                        : say("分隔符 ", "delimiter ") + "`"
                                                + layout.detail().delimiter() + "`"),
                        List.of(
                                say("第二行", "second line"),
                                layout.titles() == null ? say("即明细", "a detail already") : "`" + layout.titles() + "`"),
                        List.of(
                                say("判重依据", "known again by"),
                                layout.key() == FileLayout.Key.BATCH_NO
                                        ? say("批次号", "batch number")
                                        : say("文件名", "file name"))));
        record(page, layout, layout.header(), say("首行", "First line"));
        record(page, layout, layout.detail(), say("明细", "Details"));
        record(page, layout, layout.trailer(), say("末行", "Last line"));
    }

    private void record(Markdown page, FileLayout layout, RecordLayout record, String title) {
        page.say("")
                .say("**" + title + "**"
                        + (record.trailing() ? say("（末列后也有分隔符）", " (a delimiter after the last column too)") : ""))
                .say("");
        table(page, LayoutFields.read(layout, record, language));
    }

    /** What is in the partner's own folder and no message of its block is an answer. */
    private void answers(Markdown page) {
        page.title(2, say("你收到的应答", "The answers you get"));
        page.say(
                say(
                        "ACK-01说明收到与否及全部问题；ACK-02（或下列替代者）说明业务进展，可多次，不会倒退。均由本平台签名。同一报文重发得到相同的应答，逐字节一致。",
                        "ACK-01 says whether it was received and everything that is wrong; ACK-02, or what stands for it below, says where the business stands, may come several times and never goes back. The hub signs both. The same message sent again gets the same answers again, byte for byte."));
        List<String> families = new ArrayList<>();
        if (families().contains(Envelope.Family.XML)
                || !partnerFiles(".layout.yaml").isEmpty()) {
            families.addAll(List.of("hub/tech-ack.xsd", "hub/biz-feedback.xsd"));
        }
        if (families().contains(Envelope.Family.JSON)) {
            families.addAll(List.of("hub/tech-ack.schema.json", "hub/biz-feedback.schema.json"));
        }
        List<Path> answers =
                new ArrayList<>(families.stream().map(schemas::resolve).toList());
        Stream.of(".xsd", ".schema.json").forEach(ending -> answers.addAll(partnerFiles(ending)));
        for (Path answer : answers) {
            if (!told.contains(answer)) {
                page.title(3, answer.getFileName().toString());
                fields(page, answer);
            }
        }
    }

    private void fields(Markdown page, Path schema) {
        if (!told.add(schema)) {
            return;
        }
        page.say("[%s](schemas/%s)".formatted(schema.getFileName(), schemas.relativize(schema)))
                .say("");
        table(page, schema.toString().endsWith(".xsd") ? XsdFields.read(schema) : JsonFields.read(schema));
    }

    private void table(Markdown page, List<FieldRow> fields) {
        fields.stream().map(FieldRow::list).filter(java.util.Objects::nonNull).forEach(lists::add);
        page.table(
                List.of(
                        say("字段", "field"),
                        say("格式", "format"),
                        say("必填", "mandatory"),
                        say("次数", "times"),
                        say("代码表", "code list"),
                        say("说明", "meaning")),
                fields.stream()
                        .map(field -> List.of(
                                "`" + field.path() + "`",
                                say(field.type().replaceFirst("^text\\b", "文本"), field.type()),
                                field.mandatory() ? "M" : "O",
                                field.times(),
                                field.list() == null ? "" : "[" + field.list() + "](#" + field.list() + ")",
                                say(field.chinese(), field.english())))
                        .toList());
    }

    /** In the partner's own folder, or the hub's where every partner has the message. */
    private List<Path> schemasOf(String element) {
        String file = element.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        List<Path> found = new ArrayList<>();
        for (String ending : List.of(".xsd", ".schema.json")) {
            Envelope.Family family = ending.equals(".xsd") ? Envelope.Family.XML : Envelope.Family.JSON;
            Stream.of(name, "hub")
                    .map(folder -> schemas.resolve(folder).resolve(file + ending))
                    .filter(Files::isRegularFile)
                    .filter(path ->
                            path.startsWith(schemas.resolve(name)) || families().contains(family))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Of what the partner sends and of what the hub sends it. */
    private Optional<FileLayout> layout(String type) {
        FileLayouts layouts = new FileLayouts(schemas);
        return partnerFiles(".layout.yaml").stream()
                .map(file -> layouts.read(schemas.relativize(file).toString()))
                .filter(layout -> layout.msgType().equals(type))
                .findFirst();
    }

    private Set<Envelope.Family> families() {
        return partner.channels().values().stream()
                .flatMap(channel -> channel.families().stream())
                .collect(Collectors.toSet());
    }

    private List<Path> partnerFiles(String ending) {
        try (Stream<Path> files = Files.list(schemas.resolve(name))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String say(String chinese, String english) {
        return language.say(chinese, english);
    }
}
