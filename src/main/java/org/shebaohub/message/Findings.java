package org.shebaohub.message;

import java.util.ArrayList;
import java.util.List;

/** Collects what checks find; every check says all it finds, none stops at the first. Not for several threads. */
public final class Findings {
    /** Beyond it they are counted only: more than any report lists, and memory stays flat whatever comes. */
    private static final int MOST_LISTED = 5_000;

    private final List<Finding> found;
    private final String record;
    private long omitted;
    private boolean errors;

    public Findings() {
        this(new ArrayList<>(), null);
    }

    private Findings(List<Finding> found, String record) {
        this.found = found;
        this.record = record;
    }

    /** The same collection, for what concerns one record of a record type. */
    public Findings of(String ref) {
        return new Findings(found, ref);
    }

    /** Adds a finding with the code's own texts; codes of layer 53 and default warnings become warnings. */
    public void add(ErrorCode code, Field where) {
        add(code, where.location());
    }

    public void add(ErrorCode code, String location) {
        add(code.severity(), code, location, code.chinese(), code.english());
    }

    /** Adds a finding whose text says more than the code's own, for example which list or which facet. */
    public void add(ErrorCode code, Field where, String chinese, String english) {
        add(code.severity(), code, where.location(), chinese, english);
    }

    public void warn(ErrorCode code, Field where, String chinese, String english) {
        add(Severity.WARNING, code, where.location(), chinese, english);
    }

    public void add(Severity severity, ErrorCode code, String location, String chinese, String english) {
        // The first error is listed however many warnings stand before it: it is what refuses.
        boolean first = severity == Severity.ERROR && !errors;
        errors |= first;
        if (record == null && found.size() >= MOST_LISTED && !first) {
            omitted++;
            return;
        }
        found.add(new Finding(severity, code, location, chinese, english, record));
    }

    /** What was found elsewhere. */
    public void add(Report other) {
        found.addAll(other.findings());
        omitted += other.omitted();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    public Report report() {
        return new Report(found, omitted);
    }
}
