package org.shebaohub.record;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hub.replies}; config/hub.yaml explains each.
 *
 * @param cutOff on the day after receipt, Beijing
 */
@ConfigurationProperties("hub.replies")
public record ReplySettings(@DefaultValue("06:05") LocalTime cutOff) {}
