package org.shebaohub.operations;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/**
 * A line of the log as one JSON object, with the fields of the text form. None of Spring Boot's own formats does: they
 * call the text "message", which is the key of the message that an event is about, and drop an event that has both.
 */
public final class JsonLines implements StructuredLogFormatter<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));

    private final ObjectMapper json = new ObjectMapper();
    private final String environment;

    public JsonLines(Environment settings) {
        environment = settings.getProperty("hub.environment", "production");
    }

    @Override
    public String format(ILoggingEvent event) {
        ObjectNode line = json.createObjectNode();
        line.put("time", TIME.format(event.getInstant()));
        line.put("level", event.getLevel().toString());
        line.put("environment", environment);
        line.put("logger", event.getLoggerName());
        line.put("text", event.getFormattedMessage());
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                line.put(pair.key, String.valueOf(pair.value));
            }
        }
        if (event.getThrowableProxy() != null) {
            line.put("exception", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line + System.lineSeparator();
    }
}
