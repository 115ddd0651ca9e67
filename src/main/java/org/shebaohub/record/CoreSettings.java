package org.shebaohub.record;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings {@code hub.core}; config/hub.yaml explains each. */
@ConfigurationProperties("hub.core")
record CoreSettings(@DefaultValue("4h") Duration silentAfter) {}
