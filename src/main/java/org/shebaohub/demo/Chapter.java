package org.shebaohub.demo;

import java.util.List;

/** Flows that belong together, under one heading. */
record Chapter(String chinese, String english, List<Flow> flows) {
    Chapter {
        flows = List.copyOf(flows);
    }
}
