package org.shebaohub;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The hub as one process: every stage is found by component scan, the routes order them. Started by {@code cli}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HubApplication {}
