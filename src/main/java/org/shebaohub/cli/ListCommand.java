package org.shebaohub.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.shebaohub.archive.ArchiveJson;
import org.shebaohub.archive.ArchiveStore;
import org.shebaohub.archive.Dossier.Line;
import org.shebaohub.archive.Filter;
import org.shebaohub.archive.LineText;
import org.shebaohub.archive.Viewer;
import org.shebaohub.operations.database.CommandDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What came in, and what became of it. */
@Command(
        name = "list",
        description = {
            "Lists exchanges, refused ones included, the newest first; while the hub runs, or while it is stopped.",
            "All filters given must fit. Exit code: 0, also where nothing fits; 2 wrong use; 1 no archive to be read."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ListCommand implements Callable<Integer> {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 10_000;

    @Option(names = "--partner", paramLabel = "NAME", description = "As in partners.yaml, for example e-window.")
    private String partner;

    @Option(names = "--channel", paramLabel = "NAME", description = "Queue or home it came by; core for the core's.")
    private String channel;

    @Option(names = "--node", paramLabel = "NODE", description = "Sender, as its signature proved it.")
    private String node;

    @Option(names = "--type", paramLabel = "TYPE", description = "MsgType, for example ECT-02.")
    private String type;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description =
                    "accepted, refused, repeated, conflicting (same key, other content), answered (a status query),"
                            + " parked (given up), archived (kept before another attempt).")
    private State status;

    @Option(names = "--code", paramLabel = "CODE", description = "Refused with it, or with it among its findings.")
    private String code;

    @Option(names = "--serial", paramLabel = "NO", description = "BizSerialNo 业务流水号.")
    private String serial;

    @Option(names = "--canonical", paramLabel = "ID", description = "CanonicalId of what it became 规范报文标识.")
    private String canonicalId;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = Begin.class,
            description = "Received then or later: 2026-11-24 (Beijing) or 2026-11-24T09:00:00+08:00.")
    private Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = End.class,
            description = "Received before; a day included.")
    private Instant to;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: 50.")
    private int limit = 50;

    @Option(
            names = "--before",
            paramLabel = "EXCHANGE",
            description = "Goes on behind this one, the last of the list before.")
    private long before;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private ArchiveAccess archive;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    enum State {
        ACCEPTED,
        REFUSED,
        REPEATED,
        CONFLICTING,
        ANSWERED,
        PARKED,
        ARCHIVED
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--limit must be 1 to " + MOST + ".");
        }
        try (CommandDatabase database = archive.open()) {
            ArchiveStore store = new ArchiveStore(database.source(), Clock.system(BEIJING));
            List<Line> found = store.list(filter(), Viewer.masking());
            boolean more = found.size() > limit;
            List<Line> page = more ? found.subList(0, limit) : found;
            print(spec.commandLine().getOut(), page, json);
            PrintWriter aside = spec.commandLine().getErr();
            if (page.isEmpty()) {
                aside.println("Nothing fits 没有符合条件的报文.");
            } else if (more) {
                aside.printf(
                        "There are more: --before %d goes on 还有更多.%n",
                        page.get(limit - 1).exchange());
            }
            aside.flush();
        }
        return 0;
    }

    /** One more than is shown, to know whether there is one. */
    private Filter filter() {
        return new Filter(
                partner,
                channel,
                node,
                type == null ? null : type.toUpperCase(Locale.ROOT),
                status == null ? null : status.name(),
                code == null ? null : code.toUpperCase(Locale.ROOT),
                serial,
                canonicalId == null ? null : canonicalId.toLowerCase(Locale.ROOT),
                from,
                to,
                before,
                limit + 1);
    }

    static void print(PrintWriter out, List<Line> lines, boolean json) {
        if (json) {
            lines.forEach(line -> out.println(ArchiveJson.of(line)));
            out.flush();
        } else {
            new LineText(out).print(lines);
        }
    }

    /** A day begins at midnight in Beijing. */
    static class Begin implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return text.length() == "yyyy-MM-dd".length()
                        ? day(LocalDate.parse(text)).atStartOfDay(BEIJING).toInstant()
                        : OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
            } catch (DateTimeException e) {
                throw new CommandLine.TypeConversionException(
                        "a time looks like 2026-11-24 or 2026-11-24T09:00:00+08:00, offset included");
            }
        }

        LocalDate day(LocalDate written) {
            return written;
        }
    }

    /** A day is over at the next midnight. */
    static final class End extends Begin {
        @Override
        LocalDate day(LocalDate written) {
            return written.plusDays(1);
        }
    }
}
