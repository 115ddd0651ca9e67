package org.shebaohub.bench;

import java.util.regex.Pattern;

/** Who uses CPU in a run. */
public enum Part {
    PATH("the path", "JmsConsumer\\[partner|bench-floor"),
    CLIENTS("the clients", "^main$|\\(activemq-client-remoting|\\(activemq-client-factory"),
    BROKER("the broker", "\\(activemq-|activemq-buffer"),
    MARKS("marking", "hub-marks"),
    OTHER("other threads", ""),
    COLLECTOR("the collector", null),
    COMPILER("the compiler", null),
    POSTGRES("PostgreSQL", null);

    private final String title;
    private final Pattern threads;

    /** @param threads what the names of its threads contain; null where it has no Java threads */
    Part(String title, String threads) {
        this.title = title;
        this.threads = threads == null ? null : Pattern.compile(threads);
    }

    static Part of(String thread) {
        for (Part part : values()) {
            if (part.threads != null && part.threads.matcher(thread).find()) {
                return part;
            }
        }
        return OTHER;
    }

    public String title() {
        return title;
    }

    /**
     * What a message costs. Not the clients, which only feed and read; not the compiler, which ends some minutes after
     * the start and until then meets whatever runs.
     */
    public boolean counts() {
        return this != CLIENTS && this != COMPILER;
    }
}
