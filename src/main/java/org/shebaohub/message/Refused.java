package org.shebaohub.message;

/** The sender's fault: answered with the whole report, never retried. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Message message;
    private final transient Report report;

    public Refused(Message message, Report report) {
        super(report.code().map(ErrorCode::code).orElse("refused"), null, false, false);
        this.message = message;
        this.report = report;
    }

    /** The message as far as it was known when it was refused: content and proof may be absent. */
    public Message refusedMessage() {
        return message;
    }

    public Report report() {
        return report;
    }
}
