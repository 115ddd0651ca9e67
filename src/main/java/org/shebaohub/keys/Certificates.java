package org.shebaohub.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every certificate that is registered, by the node it is registered for. */
public final class Certificates {
    private final Map<String, List<RegisteredCertificate>> byNode;

    public Certificates(List<RegisteredCertificate> all) {
        byNode = all.stream().collect(Collectors.groupingBy(RegisteredCertificate::node));
    }

    /** In the order of the settings; empty where the node has none. */
    public List<RegisteredCertificate> of(String node) {
        return byNode.getOrDefault(node, List.of());
    }

    public List<RegisteredCertificate> all() {
        List<RegisteredCertificate> all = new ArrayList<>();
        byNode.values().forEach(all::addAll);
        return all;
    }
}
