package org.shebaohub.record;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that the core has had for long and has said nothing about. */
@Component
class SilenceStore {
    private static final int AT_ONCE = 200;
    private static final String SILENT =
            """
            select f.exchange_id from feedback f where f.awaited and exists (
              select from outgoing o join delivery d on d.outgoing_id = o.id
              where o.exchange_id = f.exchange_id and o.role = 'EVENT' and d.state = 'DELIVERED' and d.ended_at < ?
                and not exists (select from core_result r where r.canonical_id = o.msg_id))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SilenceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes so many, each once, whichever node asks; the ledger has an entry for each.
     *
     * @return reception ids
     */
    List<String> take(Duration longerThan) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        // Nearly always there is none: then the exchanges are not even looked at.
        boolean any = jdbc.sql("select exists (" + SILENT + ")")
                .param(now.minus(longerThan))
                .query(Boolean.class)
                .single();
        return any ? take(now, longerThan) : List.of();
    }

    private List<String> take(OffsetDateTime now, Duration longerThan) {
        return jdbc.sql(
                        "with s as (" + SILENT + " order by f.exchange_id limit ? for update of f skip locked),"
                                + """
                        t as (update feedback f set awaited = false from s where f.exchange_id = s.exchange_id
                          returning f.exchange_id),
                        l as (insert into ledger_entry (exchange_id, event, at, subject)
                          select x.id, 'core-silent', ?, x.reception from exchange x
                          where x.id in (select exchange_id from t))
                        select x.reception from exchange x where x.id in (select exchange_id from t) order by x.id
                        """)
                .params(now.minus(longerThan), AT_ONCE, now)
                .query(String.class)
                .list();
    }
}
