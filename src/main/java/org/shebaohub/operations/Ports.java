package org.shebaohub.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.shebaohub.message.CannotStart;

/** Looks whether a port is free before a server is started on it, so that the operator reads one sentence. */
public final class Ports {
    private Ports() {}

    public static void mustBeFree(String setting, String host, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %d on %s cannot be used (%s); stop the program that has it or set %s."
                            .formatted(port, host, e.getMessage(), setting),
                    e);
        }
    }
}
