package org.shebaohub.message;

/** The two ways into and out of the hub (interfaces.md section 2). */
public enum Transport {
    MQ,
    SFTP
}
