package org.shebaohub.archive;

import java.time.Instant;

/**
 * Which exchanges are wanted. Each part is null where it does not matter.
 *
 * @param code   of the exchange, or of any finding in it
 * @param from   received then or later
 * @param before received before then
 * @param limit  so many, the newest
 */
public record Filter(
        String partner,
        String channel,
        String node,
        String type,
        String state,
        String code,
        String bizSerialNo,
        Instant from,
        Instant before,
        int limit) {}
