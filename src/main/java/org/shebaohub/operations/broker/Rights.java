package org.shebaohub.operations.broker;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.activemq.artemis.core.security.Role;

/**
 * Who may do what at which queue (interfaces.md section 2). A user has exactly one role, of its own name. What is not
 * granted here is refused: creating, deleting, browsing another's queue, management.
 */
final class Rights {
    static final String HUB = "hub";
    static final String CORE = "core";
    static final String DEAD = "hub.dead";

    private final Map<String, Map<String, Role>> byQueue = new HashMap<>();
    private final Collection<String> channels;

    Rights(Collection<String> channels) {
        this.channels = channels;
        channels.forEach(channel -> {
            maySend(channel, "partner." + channel + ".in");
            mayRead(HUB, "partner." + channel + ".in");
            maySend(HUB, "partner." + channel + ".out");
            mayRead(channel, "partner." + channel + ".out");
        });
        maySend(HUB, "core.events");
        mayRead(CORE, "core.events");
        maySend(CORE, "core.results");
        mayRead(HUB, "core.results");
        maySend(CORE, "core.requests");
        mayRead(HUB, "core.requests");
        maySend(HUB, "core.replies");
        mayRead(CORE, "core.replies");
        maySend(HUB, DEAD);
        mayRead(HUB, DEAD);
    }

    Set<String> users() {
        Set<String> users = new TreeSet<>(channels);
        users.add(HUB);
        users.add(CORE);
        return users;
    }

    Set<String> queues() {
        return new TreeSet<>(byQueue.keySet());
    }

    /** Roles at one queue. */
    Set<Role> at(String queue) {
        return new HashSet<>(byQueue.get(queue).values());
    }

    private void maySend(String user, String queue) {
        role(user, queue).setSend(true);
    }

    private void mayRead(String user, String queue) {
        Role role = role(user, queue);
        role.setConsume(true);
        role.setBrowse(true);
    }

    private Role role(String user, String queue) {
        return byQueue.computeIfAbsent(queue, key -> new HashMap<>()).computeIfAbsent(user, Rights::nothing);
    }

    private static Role nothing(String user) {
        return new Role(user, false, false, false, false, false, false, false);
    }
}
