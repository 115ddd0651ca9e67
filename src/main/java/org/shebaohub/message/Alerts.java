package org.shebaohub.message;

/** Tells people that something needs them. Every alert is a log line and is counted by kind. */
public interface Alerts {
    /**
     * @param kind    kebab-case, few in number, for example {@code core-message-refused}; a label of the counter
     * @param subject which message, file or destination, never a value out of a document
     * @param text    one English sentence for the operator
     */
    void raise(String kind, String subject, String text);
}
