package org.shebaohub.cli;

import java.io.PrintWriter;
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
import org.shebaohub.archive.Viewer;
import org.shebaohub.operations.database.CommandDatabase;
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
            "Exit code: 0 shown, 3 several, 1 none, 2 wrong use."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ShowCommand implements Callable<Integer> {
    private static final int NONE = 1;
    private static final int SEVERAL = 3;

    @Parameters(
            paramLabel = "ID",
            description = "Number of the exchange, reception id, MsgId, batch number or CanonicalId.")
    private String id;

    @Option(names = "--reveal", description = "Nothing masked. The ledger keeps who asked for it, when, and for which.")
    private boolean reveal;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin
    private ArchiveAccess archive;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (CommandDatabase database = archive.open()) {
            ArchiveStore store = new ArchiveStore(database.source(), Clock.system(ZoneId.of("Asia/Shanghai")));
            List<Line> found = store.find(id, Viewer.masking());
            if (found.isEmpty()) {
                spec.commandLine().getErr().println("No exchange fits; ./hub list shows which there are.");
                return NONE;
            }
            if (found.size() > 1) {
                ListCommand.print(spec.commandLine().getOut(), found, json);
                return SEVERAL;
            }
            show(database, store, found.get(0).exchange());
            return 0;
        }
    }

    private void show(CommandDatabase database, ArchiveStore store, long exchange) {
        if (reveal) {
            store.revealed(exchange, whoAsks());
        }
        Viewer viewer = reveal ? Viewer.revealing() : Viewer.masking();
        Dossier dossier = new DossierStore(database.source(), viewer).open(exchange);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ArchiveJson.of(dossier));
            out.flush();
        } else {
            new DossierText(out).print(dossier);
        }
    }

    /** The user of the operating system; behind sudo both. */
    private static String whoAsks() {
        String user = System.getProperty("user.name");
        String behind = System.getenv("SUDO_USER");
        return behind == null || behind.equals(user) ? user : user + " for " + behind;
    }
}
