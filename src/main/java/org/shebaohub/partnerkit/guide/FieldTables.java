package org.shebaohub.partnerkit.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.RecordLayout;

/** The fields of messages and files, each schema once; remembers the code lists that they name. */
final class FieldTables {
    private final SchemaFiles schemas;
    private final Language language;
    private final Set<String> lists = new TreeSet<>();
    private final Set<Path> told = new TreeSet<>();
    private final List<List<FieldRow>> heads = new ArrayList<>();

    FieldTables(SchemaFiles schemas, Language language) {
        this.schemas = schemas;
        this.language = language;
    }

    Set<String> listsUsed() {
        return lists;
    }

    boolean told(Path schema) {
        return told.contains(schema);
    }

    void schema(Markdown page, Path schema) {
        if (!told.add(schema)) {
            return;
        }
        page.gap()
                .say("[%s](schemas/%s)"
                        .formatted(schema.getFileName(), schemas.root().relativize(schema)))
                .say("");
        table(page, schema.toString().endsWith(".xsd") ? XsdFields.read(schema) : json(page, schema));
    }

    /** Messages in JSON have long heads, which are the same but for the infno: one that was told is not told again. */
    private List<FieldRow> json(Markdown page, Path schema) {
        List<FieldRow> rows = JsonFields.read(schema);
        List<FieldRow> head = rows.stream()
                .filter(row -> !row.path().matches("(infno|input|output)(/.*)?"))
                .toList();
        if (!heads.contains(head)) {
            heads.add(head);
            return rows;
        }
        page.say(say(
                        "报文头同前（`infno`为%s），下面只列业务内容。",
                        "The head is the one told above, with `infno` %s; this is the content.")
                .formatted(rows.get(0).type()));
        page.gap();
        return rows.stream().filter(row -> !head.contains(row)).skip(1).toList();
    }

    void file(Markdown page, FileLayout layout) {
        page.table(
                List.of(say("批量文件", "batch file"), ""),
                List.of(
                        List.of(
                                say("文件名", "file name"),
                                "`" + layout.name().written() + "`"
                                        + say(
                                                "，date为yyyyMMdd，seq为补零的序号",
                                                ", date yyyyMMdd, seq the sequence filled with zeros")),
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
                                layout.titles() == null
                                        ? say("即首条明细", "the first detail")
                                        : "`" + layout.titles() + "`"),
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
        page.gap()
                .say("**" + title + "**"
                        + (record.trailing() ? say("（末列后也有分隔符）", " (a delimiter after the last column too)") : ""))
                .say("");
        table(page, LayoutFields.read(layout, record, language));
    }

    private void table(Markdown page, List<FieldRow> fields) {
        fields.stream().map(FieldRow::list).filter(Objects::nonNull).forEach(lists::add);
        page.table(
                List.of(
                        say("字段", "field"),
                        say("格式", "format"),
                        say("必填", "mandatory"),
                        say("次数", "times"),
                        say("代码表", "code list"),
                        say("说明", "meaning")),
                fields.stream().map(this::row).toList());
    }

    /** The schemas leave it to S44009 to say that a code is not in its list, so that their length says nothing. */
    private List<String> row(FieldRow field) {
        boolean coded = field.list() != null && field.type().startsWith("text");
        return List.of(
                "`" + field.path() + "`",
                coded ? say("代码", "code") : say(field.type().replaceFirst("^text\\b", "文本"), field.type()),
                field.mandatory() ? "M" : "O",
                field.times(),
                field.list() == null ? "" : "[" + field.list() + "](#" + field.list() + ")",
                say(field.chinese(), field.english()));
    }

    private String say(String chinese, String english) {
        return language.say(chinese, english);
    }
}
