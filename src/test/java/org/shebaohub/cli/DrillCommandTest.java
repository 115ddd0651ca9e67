package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** How drills are called; what they do is too long for a build. */
class DrillCommandTest {
    private final StringWriter told = new StringWriter();

    @Test
    void namesTheDrillsThereAre() {
        assertThat(call("drill", "--help")).isZero();
        assertThat(told.toString()).contains("account-feed", "large-files", "--keep");
    }

    @Test
    void wantsOneOfThem() {
        assertThat(call("drill")).isEqualTo(2);
        assertThat(call("drill", "flood")).isEqualTo(2);
    }

    @Test
    void refusesAFileThatIsDoneBeforeAnybodyCanKillTheHub() {
        assertThat(call("drill", "account-feed", "--keep", "--records", "19999"))
                .isEqualTo(2);
        assertThat(told.toString()).contains("--records must be at least 20000");
    }

    private int call(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(told, true)).setErr(new PrintWriter(told, true));
        return line.execute(arguments);
    }
}
