package org.shebaohub.record;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings {@code hub.reconciliation}; config/hub.yaml explains each. */
@ConfigurationProperties("hub.reconciliation")
public record ReconciliationSettings(@DefaultValue("24h") Duration waitForFile) {}
