package org.shebaohub.kit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the outside does to processes. */
public enum Signal {
    STOP,
    CONT,
    KILL;

    public void to(List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name()));
        processes.forEach(one -> command.add(Long.toString(one.pid())));
        new ProcessBuilder(command).start().waitFor();
    }
}
