package org.shebaohub.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The hub for real partners. */
@Command(name = "run", description = "Runs the hub until it is stopped.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private HubStart hub;

    @Override
    public Integer call() {
        hub.start();
        return Main.STAYS_UP;
    }
}
