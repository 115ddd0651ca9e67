package org.shebaohub.batch;

import java.util.Optional;
import java.util.Set;
import org.shebaohub.batch.NamePattern.Said;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;

/** The first line of a file, by itself and against the file's name: S11007, S11002, S11006. */
final class HeaderCheck {
    /** With another value the file is of another kind or version. */
    private static final Set<String> IDENTITY = Set.of("mark", "type", "version");
    /** Longer values are not what any part of a header may hold, and would only be carried into answers. */
    private static final int READABLE_CHARACTERS = 64;

    private final String fileName;
    private final FileLayout layout;

    HeaderCheck(String fileName, FileLayout layout) {
        this.fileName = fileName;
        this.layout = layout;
    }

    /** The envelope as far as it can be read; S11007 and S11002 are told. */
    Envelope envelope(Row header, Findings form) {
        for (String name : IDENTITY) {
            Optional<Column> column = layout.header().column(name);
            if (column.isPresent() && !header.text(name).equals(column.get().value())) {
                FileScan.tell(
                        form,
                        ErrorCode.S11007,
                        header.child(name).location(),
                        "不是" + layout.msgType() + "的文件头或版本",
                        "not the header or the version of " + layout.msgType());
            }
        }
        Said said = layout.name().read(fileName).orElseThrow();
        agree(said.sender(), "sender", header, form);
        agree(said.receiver(), "receiver", header, form);
        agree(said.date(), "workDate", header, form);
        if (layout.key() == FileLayout.Key.BATCH_NO) {
            agree(said.batchNo(), "batchNo", header, form);
        }
        String batchNo = readable(header, "batchNo");
        return new Envelope(
                Envelope.Family.FILE,
                readable(header, "version"),
                batchNo,
                layout.msgType(),
                readable(header, "sender"),
                readable(header, "receiver"),
                null,
                batchNo,
                null,
                layout.key() == FileLayout.Key.BATCH_NO ? batchNo : fileName);
    }

    /** S11006: a header field in the wrong format refuses the file. */
    void check(Row header, Findings schema) {
        if (header.complete()) {
            header.check(schema);
        }
    }

    private void agree(String said, String name, Row header, Findings form) {
        if (said != null && !said.equals(header.text(name))) {
            Column column = layout.header().column(name).orElseThrow();
            FileScan.tell(
                    form,
                    ErrorCode.S11002,
                    header.child(name).location(),
                    column.chinese() + "与文件名不一致",
                    column.english() + " is another than in the file's name");
        }
    }

    private static String readable(Row header, String column) {
        String text = header.text(column);
        return text.isEmpty() || text.length() > READABLE_CHARACTERS ? null : text;
    }
}
