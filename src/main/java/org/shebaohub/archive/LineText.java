package org.shebaohub.archive;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.shebaohub.archive.Dossier.Line;

/** Exchanges as a table. */
public final class LineText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int[] WIDTHS = {8, 19, 20, 6, 11, 6, 30};

    private final PrintWriter out;

    public LineText(PrintWriter out) {
        this.out = out;
    }

    public void print(List<Line> lines) {
        row("exchange", "received 收到", "channel 通道", "type", "status 状态", "code", "MsgId", "serial, file 流水号、文件");
        lines.forEach(line -> row(
                Long.toString(line.exchange()),
                TIME.format(line.receivedAt()),
                line.channel(),
                dash(line.msgType()),
                line.state().toLowerCase(Locale.ROOT),
                line.code(),
                dash(line.msgId()),
                dash(line.bizSerialNo()) + (line.fileName() == null ? "" : ", " + line.fileName())));
        out.flush();
    }

    private void row(String... cells) {
        StringBuilder row = new StringBuilder(Column.right(cells[0], WIDTHS[0]));
        for (int i = 1; i < cells.length; i++) {
            row.append("  ").append(i < WIDTHS.length ? Column.left(cells[i], WIDTHS[i]) : cells[i]);
        }
        out.println(row);
    }

    private static String dash(String text) {
        return text == null || text.isEmpty() ? "-" : text;
    }
}
