package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.kit.OwnFolders;

/** Calls commands on the archive of one hub and keeps what the last one said. */
final class ArchiveCommands {
    private final OwnFolders own;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    ArchiveCommands(OwnFolders own) {
        this.own = own;
    }

    /** What a command that succeeds says with {@code --json}. */
    List<JsonNode> lines(String... command) {
        return lines(0, command);
    }

    List<JsonNode> lines(int code, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.add("--json");
        assertThat(run(all.toArray(String[]::new))).as(complained()).isEqualTo(code);
        return told().lines().map(ArchiveCommands::json).toList();
    }

    /** On this hub's folders. */
    int run(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(
                "--config", own.config().toString(), "--data", own.data().toString()));
        return execute(all.toArray(String[]::new));
    }

    int execute(String... command) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command);
    }

    String told() {
        return out.toString();
    }

    String complained() {
        return err.toString();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
