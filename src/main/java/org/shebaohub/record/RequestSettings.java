package org.shebaohub.record;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings {@code hub.requests}; config/hub.yaml explains each. */
@ConfigurationProperties("hub.requests")
public record RequestSettings(@DefaultValue("30s") Duration answerWithin) {}
