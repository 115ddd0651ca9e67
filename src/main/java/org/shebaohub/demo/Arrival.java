package org.shebaohub.demo;

/**
 * What has come to a system and is not yet opened.
 *
 * @param carrier   JMSCorrelationID, or the file's name; empty where there is none
 * @param text      true where it came as a JMS Text message
 * @param signature of a file, what its {@code .sig} says; null where it has none
 */
record Arrival(String carrier, boolean text, byte[] bytes, String signature) {
    boolean named(String end) {
        return carrier.endsWith(end);
    }
}
