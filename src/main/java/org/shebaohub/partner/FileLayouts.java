package org.shebaohub.partner;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shebaohub.batch.Column;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.Format;
import org.shebaohub.batch.NamePattern;
import org.shebaohub.batch.RecordLayout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the declared layouts of batch files, {@code schemas/<partner>/<name>.layout.yaml}. */
@Component
public final class FileLayouts {
    private static final String DELIMITER = "|";

    private final Path schemas;

    public FileLayouts(@Value("${hub.schemas-folder}") Path schemas) {
        this.schemas = schemas;
    }

    /**
     * @param file below the folder of schemas, for example {@code pboc/enterprise-account-feed.layout.yaml}
     * @throws org.shebaohub.message.CannotStart with file and line of what is wrong
     */
    public FileLayout read(String file) {
        ReferenceNode root = ReferenceNode.read(schemas.resolve(file));
        int recordBytes = root.find("record-bytes").map(ReferenceNode::number).orElse(0);
        return new FileLayout(
                root.get("message").text(),
                root.get("zh").text(),
                root.get("en").text(),
                new NamePattern(
                        root.get("name").text(),
                        root.find("batch-no").map(ReferenceNode::text).orElse("")),
                root.get("charset").as(Charset::forName, "a charset"),
                root.get("line-end").text().equals("CRLF"),
                recordBytes,
                root.find("titles").map(ReferenceNode::text).orElse(null),
                root.find("key")
                        .map(node -> node.as(text -> FileLayout.Key.valueOf(constant(text)), "batch-no or file-name"))
                        .orElse(FileLayout.Key.BATCH_NO),
                record(root.get("header"), recordBytes),
                record(root.get("detail"), recordBytes),
                record(root.get("trailer"), recordBytes));
    }

    private static RecordLayout record(ReferenceNode node, int recordBytes) {
        List<Column> columns = new ArrayList<>();
        int next = 1;
        for (var entry : node.get("columns").entries().entrySet()) {
            Column column = column(entry.getKey(), entry.getValue());
            if (recordBytes > 0) {
                if (column.from() != next || column.to() > recordBytes) {
                    throw entry.getValue()
                            .wrong("the column must begin at byte " + next + " and end inside the record");
                }
                next = column.to() + 1;
            }
            columns.add(column);
        }
        if (recordBytes > 0 && next != recordBytes + 1) {
            throw node.wrong("the columns must fill the record");
        }
        return new RecordLayout(
                node.find("mark").map(ReferenceNode::text).orElse(""),
                columns,
                node.find("delimiter")
                        .map(ReferenceNode::text)
                        .orElse(DELIMITER)
                        .charAt(0),
                node.find("trailing-delimiter").map(ReferenceNode::flag).orElse(false));
    }

    private static Column column(String name, ReferenceNode node) {
        Optional<String> at = node.find("at").map(ReferenceNode::text);
        int from = at.map(text -> Integer.parseInt(text.split("-")[0])).orElse(0);
        int to = at.map(text -> Integer.parseInt(text.substring(text.indexOf('-') + 1)))
                .orElse(0);
        return new Column(
                name,
                from,
                to,
                node.find("most").map(ReferenceNode::number).orElse(0),
                node.get("format").as(text -> Format.valueOf(constant(text)), "a format of columns"),
                node.find("mandatory").map(ReferenceNode::flag).orElse(true),
                node.find("value").map(ReferenceNode::text).orElse(null),
                node.find("list").map(ReferenceNode::text).orElse(null),
                node.get("zh").text(),
                node.get("en").text());
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
