package org.shebaohub.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.message.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accepted messages have stated. */
@Component
class FactStore {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact as it was stated, and by which exchange. */
    record Stated(long exchange, String digest, Map<String, String> about) {}

    Optional<Stated> find(String partner, String kind, String id) {
        return jdbc.sql("select exchange_id, digest, about::text from fact where partner = ? and kind = ? and id = ?")
                .params(partner, kind, id)
                .query((row, number) -> new Stated(row.getLong(1), row.getString(2), read(row.getString(3))))
                .optional();
    }

    boolean undone(String partner, String kind, String id) {
        return jdbc.sql("select count(*) from fact where partner = ? and kind = ? and refers_to = ?")
                        .params(partner, kind, id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another transaction was the first */
    void keep(String partner, Fact fact, long exchange) {
        jdbc.sql("insert into fact (partner, kind, id, digest, refers_to, about, exchange_id) "
                        + "values (?, ?, ?, ?, ?, ?::jsonb, ?)")
                .params(partner, fact.kind(), fact.id(), fact.digest(), fact.refersTo(), write(fact.about()), exchange)
                .update();
    }

    private Map<String, String> read(String text) {
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact that cannot be read", e);
        }
    }

    private String write(Map<String, String> about) {
        try {
            return json.writeValueAsString(about);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact that cannot be written", e);
        }
    }
}
