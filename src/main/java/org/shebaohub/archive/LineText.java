package org.shebaohub.archive;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.shebaohub.archive.Dossier.Line;

/** Exchanges as a table. */
public final class LineText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String COLUMNS = "%8s  %-19s  %-20s  %-6s  %-11s  %-6s  %-30s  %s%n";

    private final PrintWriter out;

    public LineText(PrintWriter out) {
        this.out = out;
    }

    public void print(List<Line> lines) {
        out.printf(COLUMNS, "exchange", "received 收到", "channel", "type", "status", "code", "MsgId", "serial, file");
        lines.forEach(line -> out.printf(
                COLUMNS,
                line.exchange(),
                TIME.format(line.receivedAt()),
                line.channel(),
                dash(line.msgType()),
                line.state().toLowerCase(Locale.ROOT),
                line.code(),
                dash(line.msgId()),
                dash(line.bizSerialNo()) + (line.fileName() == null ? "" : ", " + line.fileName())));
        out.flush();
    }

    static String dash(String text) {
        return text == null || text.isEmpty() ? "-" : text;
    }
}
