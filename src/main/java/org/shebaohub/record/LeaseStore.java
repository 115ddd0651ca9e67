package org.shebaohub.record;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.shebaohub.message.Leases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leases in the database, under the character that each hub of a cluster has for its own (hub.instance). */
@Component
class LeaseStore implements Leases {
    private final JdbcClient jdbc;
    private final String owner;
    private final Clock clock;

    LeaseStore(JdbcClient jdbc, @Value("${hub.instance:0}") String owner, Clock clock) {
        this.jdbc = jdbc;
        this.owner = owner;
        this.clock = clock;
    }

    @Override
    public boolean take(String what, Duration time) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("insert into lease (what, owner, until) values (:what, :owner, :until) "
                                + "on conflict (what) do update set owner = :owner, until = :until "
                                + "where lease.owner = :owner or lease.until < :now")
                        .param("what", what)
                        .param("owner", owner)
                        .param("until", now.plus(time))
                        .param("now", now)
                        .update()
                == 1;
    }

    @Override
    public void end(String what) {
        jdbc.sql("delete from lease where what = ? and owner = ?")
                .params(what, owner)
                .update();
    }
}
