package org.shebaohub.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.shebaohub.archive.ArchiveJson;
import org.shebaohub.archive.ArchiveStore;
import org.shebaohub.archive.Dossier;
import org.shebaohub.archive.Dossier.Line;
import org.shebaohub.archive.DossierStore;
import org.shebaohub.archive.DossierText;
import org.shebaohub.archive.Layouts;
import org.shebaohub.archive.Viewer;
import org.shebaohub.archive.Wanted;
import org.shebaohub.operations.database.CommandDatabase;
import org.shebaohub.record.PieceStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One exchange, whole. */
@Command(
        name = "show",
        description = {
            "Shows everything about one exchange: as received, findings, what was sent and how, the core's results, ledger.",
            "Personal values are masked. Where several exchanges fit they are listed; name one by its number.",
            "Exit code: 0 shown, 3 several, 1 none or no archive to be read, 2 wrong use."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ShowCommand implements Callable<Integer> {
    private static final int NONE = 1;
    private static final int SEVERAL = 3;
    private static final int MOST_LINES = 10_000;

    @Parameters(
            paramLabel = "ID",
            description = "Number of the exchange, reception id, MsgId, batch number, file name or CanonicalId.")
    private String id;

    @Option(names = "--reveal", description = "Nothing masked. The ledger keeps who asked for it, when, and for which.")
    private boolean reveal;

    @Option(names = "--json", description = "One JSON object; docs/list-and-show.md has its members.")
    private boolean json;

    @Option(names = "--lines", paramLabel = "N", description = "Lines shown of a file. Default: 20, at most 10000.")
    private int lines = Wanted.FIRST.lines();

    @Option(
            names = "--part",
            paramLabel = "N",
            description =
                    "Of a batch file one part of 500 records, with its canonical event and what was said about it.")
    private int part;

    @Option(names = "--page", paramLabel = "N", description = "Of lists of more than 50. Default: 1.")
    private int page = Wanted.FIRST.page();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Writes the bytes as received into a new file, and beside it the .sig that came with them; only"
                            + " with --reveal.")
    private Path out;

    @Mixin
    private ArchiveAccess archive;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        mustBeSensible();
        try (CommandDatabase database = archive.open()) {
            ArchiveStore store = new ArchiveStore(database.source(), Clock.system(ZoneId.of("Asia/Shanghai")));
            List<Line> found = store.find(id, Viewer.masking());
            if (found.isEmpty()) {
                spec.commandLine().getErr().println("No exchange fits; ./hub list shows which there are 没有该报文.");
                return NONE;
            }
            if (found.size() > 1) {
                ListCommand.print(spec.commandLine().getOut(), found, json);
                return SEVERAL;
            }
            long exchange = found.get(0).exchange();
            if (reveal) {
                store.revealed(exchange, whoAsks());
            }
            show(dossiers(database), exchange);
            return 0;
        }
    }

    private void mustBeSensible() {
        mustBe(lines >= 1 && lines <= MOST_LINES, "--lines must be 1 to " + MOST_LINES + ".");
        mustBe(part >= 0 && page >= 1, "--part and --page count from 1.");
        mustBe(out == null || reveal, "--out writes personal data; it needs --reveal.");
        mustBe(out == null || !Files.exists(out), "--out makes a new file; this one is there already.");
    }

    private void mustBe(boolean sensible, String otherwise) {
        if (!sensible) {
            throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
        }
    }

    private DossierStore dossiers(CommandDatabase database) {
        return new DossierStore(
                database.source(),
                PieceStore.of(database.source()),
                Layouts.in(archive.schemas()),
                reveal ? Viewer.revealing() : Viewer.masking());
    }

    private void show(DossierStore dossiers, long exchange) {
        if (out != null) {
            OriginalFile.write(dossiers.original(exchange), out);
            spec.commandLine().getErr().println("Written, byte for byte as received 已写出原始报文: " + out);
            return;
        }
        Dossier dossier = dossiers.open(exchange, new Wanted(part, page, lines));
        mustBe(part == 0 || dossier.batch() != null, "Only batch files have parts.");
        PrintWriter to = spec.commandLine().getOut();
        if (json) {
            to.println(ArchiveJson.of(dossier));
            to.flush();
        } else {
            new DossierText(to).print(dossier);
        }
    }

    /** The user of the operating system; behind sudo both. */
    private static String whoAsks() {
        String user = System.getProperty("user.name");
        String behind = System.getenv("SUDO_USER");
        return behind == null || behind.equals(user) ? user : user + " for " + behind;
    }
}
