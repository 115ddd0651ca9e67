package org.shebaohub.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./hub}: one command a line. Wrong use gives the help and exit code 2. */
@Command(
        name = "hub",
        description = "Shebao Hub 社保消息平台",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            CheckCommand.class,
            ListCommand.class,
            ShowCommand.class,
            CodesCommand.class,
            KitCommand.class,
            BenchCommand.class,
            DrillCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        int code = commandLine().execute(args);
        if (code != STAYS_UP) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(new StartFailure())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Returned by a command whose work goes on in other threads. */
    static final int STAYS_UP = -1;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"hub " + (version == null ? "built from source" : version)};
        }
    }
}
