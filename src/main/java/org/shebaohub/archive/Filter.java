package org.shebaohub.archive;

import java.time.Instant;

/**
 * Which exchanges are wanted. Each part is null where it does not matter.
 *
 * @param code   of the exchange, or of any finding in it
 * @param canonicalId of the canonical message, or of one of those, that it became
 * @param from   received then or later
 * @param before received before then
 * @param olderThan number of an exchange that was in the list before; 0 for the beginning
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
        String canonicalId,
        Instant from,
        Instant before,
        long olderThan,
        int limit) {}
