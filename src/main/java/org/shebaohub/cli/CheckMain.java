package org.shebaohub.cli;

import picocli.CommandLine;

/** {@code java -jar shebao-check.jar}: the check alone, in a small jar that partners get with their kit. */
public final class CheckMain {
    private CheckMain() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new CheckCommand())
                .setCommandName("java -jar shebao-check.jar")
                .setExecutionExceptionHandler(CheckMain::failed)
                .execute(args));
    }

    /** One sentence; the deepest cause knows best. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        command.getErr().println("The check could not be made: " + deepest.getMessage());
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }
}
