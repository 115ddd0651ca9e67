package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.kit.SampleHub;

/** {@code ./hub kit} as a command. */
class KitCommandIT {
    @TempDir
    static Path folder;

    @Test
    void listsThePartners() {
        StringWriter out = new StringWriter();
        assertThat(hub(out, new StringWriter(), "kit")).isZero();
        assertThat(out.toString().lines())
                .hasSize(SampleHub.partners().partners().size())
                .anyMatch(line -> line.startsWith("e-window "));
    }

    @Test
    void replacesAKitOnlyWhenForcedAndNothingElseAtAll() throws IOException {
        Path kit = kit(folder, "e-licence");
        StringWriter err = new StringWriter();
        assertThat(hub(new StringWriter(), err, "kit", "e-licence", "-o", kit.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--force");
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThat(hub(new StringWriter(), err, "kit", "e-licence", "-o", other.toString(), "--force"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is no kit");
        Files.writeString(kit.resolve("mine.txt"), "");
        assertThat(hub(new StringWriter(), err, "kit", "e-licence", "-o", kit.toString(), "--force"))
                .isZero();
        assertThat(kit.resolve("mine.txt")).doesNotExist();
    }

    @Test
    void namesThePartnersThereAreForOneThereIsNot() {
        StringWriter err = new StringWriter();
        assertThat(hub(new StringWriter(), err, "kit", "house-fund")).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no partner house-fund; there are certification, ");
    }

    /** The kit of a partner, made in that folder. */
    static Path kit(Path folder, String partner) {
        Path kit = folder.resolve(partner);
        StringWriter err = new StringWriter();
        assertThat(hub(new StringWriter(), err, "kit", partner, "-o", kit.toString()))
                .as(err::toString)
                .isZero();
        return kit;
    }

    private static int hub(StringWriter out, StringWriter err, String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
