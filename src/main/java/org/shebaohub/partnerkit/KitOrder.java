package org.shebaohub.partnerkit;

import java.nio.file.Path;

/**
 * What a kit is made for, and from where.
 *
 * @param partner as named in partners.yaml
 * @param home    of the hub: schemas, and the built program
 * @param config  folder of hub.yaml and partners.yaml
 * @param data    the hub's data folder, for the server key of its SFTP
 * @param host    name under which the partner reaches the hub
 * @param program folder of the built program, with shebao-check.jar
 */
public record KitOrder(String partner, Path home, Path config, Path data, String host, Path program) {}
